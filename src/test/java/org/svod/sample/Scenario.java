package org.svod.sample;

import static org.svod.sample.Indicators.AMMUNITION;
import static org.svod.sample.Indicators.DETAINED;
import static org.svod.sample.Indicators.DEVICES;
import static org.svod.sample.Indicators.EXPLOSIVES;
import static org.svod.sample.Indicators.FINANCING;
import static org.svod.sample.Indicators.FIREARMS;
import static org.svod.sample.Indicators.WANTED_IN_PRISON;
import static org.svod.sample.Indicators.WANTED_RETURNED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svod.period.Period;

/**
 * What was planned first: joint cases, conspicuous months, and what they add to or take from the reported sums, by
 * hand.
 */
final class Scenario {

    /**
     * Reported rows and published figure differ by this: the cancelled copies of joint cases, and the two decisions (of
     * FINANCING case BARRIER-23/03, 3 instead of 2, and of the returns KZ&gt;RU, 15 instead of 14).
     */
    static final Map<String, BigDecimal> ADJUSTMENTS = Map.of(
            DETAINED, new BigDecimal("-2"),
            WANTED_IN_PRISON, new BigDecimal("-1"),
            FINANCING, new BigDecimal("-4"),
            WANTED_RETURNED, new BigDecimal("1"),
            FIREARMS, new BigDecimal("-39"),
            AMMUNITION, new BigDecimal("-1800"),
            EXPLOSIVES, new BigDecimal("-3.05"),
            DEVICES, new BigDecimal("-3"));

    private Scenario() {}

    /** Rows of joint cases. */
    static List<SampleRow> cases() {
        List<SampleRow> rows = new ArrayList<>();
        rows.addAll(jointCase("TRAL-23/017", FIREARMS, "TRAL-2023", "KZ 04 18", "KG 04 18"));
        rows.addAll(jointCase("TRAL-23/021", AMMUNITION, "TRAL-2023", "KZ 05 950", "UZ 05 980"));
        rows.addAll(jointCase("IDENT-23/004", DETAINED, "IDENTIFICATION-2023", "RU 06 2", "BY 06 2"));
        rows.addAll(jointCase("IDENT-23/009", WANTED_IN_PRISON, "IDENTIFICATION-2023", "RU 08 1", "KZ 08 1"));
        rows.addAll(jointCase("ARMS-23/102", FIREARMS, "ARMS-2023", "AM 03 12", "RU 03 14"));
        rows.addAll(jointCase("ARMS-23/115", EXPLOSIVES, "ARMS-2023", "BY 05 1.25", "RU 05 1.25"));
        rows.addAll(jointCase("ARMS-23/131", AMMUNITION, "ARMS-2023", "BY 09 400", "BY 10 440", "MD 10 820"));
        rows.addAll(jointCase("BARRIER-23/03", FINANCING, "BARRIER-2023", "KG 07 2", "TJ 07 3", "UZ 08 2"));
        rows.addAll(jointCase("WEST-23/008", DEVICES, "WEST-2023", "BY 09 3", "RU 09 3"));
        rows.addAll(jointCase("MARZBON-23/011", EXPLOSIVES, "MARZBON-2023", "TJ 07 1.75", "KZ 07 1.8"));
        rows.addAll(jointCase("MARZBON-23/014", FIREARMS, "MARZBON-2023", "KG 06 9", "UZ 06 9"));
        // One number under two operations: noticed, and not merged.
        rows.addAll(jointCase("TRAL-23/030", FIREARMS, "TRAL-2023", "RU 03 4"));
        rows.addAll(jointCase("TRAL-23/030", FIREARMS, "ARMS-2023", "KG 04 4"));
        return List.copyOf(rows);
    }

    /** Months that stand out: the first is confirmed by a decision, the second waits for an answer. */
    static List<SampleRow> conspicuous() {
        return List.of(
                SampleRow.of("RU", Period.of("2023-07"), AMMUNITION, "NATIONAL", "21400")
                        .with("", "RU-2023/7-118")
                        .remarked("A", "+ тайник, обнаруженный 14 июля; акт приложен к донесению"),
                SampleRow.of("KG", Period.of("2023-10"), FIREARMS, "NATIONAL", "96")
                        .with("", "KG-23/1040"));
    }

    private static List<SampleRow> jointCase(String reference, String indicator, String operation, String... reports) {
        List<SampleRow> rows = new ArrayList<>();
        for (String report : reports) {
            String[] part = report.split(" ");
            rows.add(SampleRow.of(part[0], Period.of("2023-" + part[1]), indicator, operation, part[2])
                    .with("", reference));
        }
        return rows;
    }
}
