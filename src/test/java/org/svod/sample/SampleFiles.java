package org.svod.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.period.Period;

/** The files of the sample, by path below the project's folder. */
final class SampleFiles {

    private static final String CORRECTED = "BY_2023-06";
    private static final String TWICE = "MD_2023-04";
    private static final String FAULTY = "UZ_2023-08";
    private static final String CUT = "AZ_2023-10";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, LocalDate> received = new TreeMap<>();

    private SampleFiles() {}

    /** All files, sorted by path. */
    static Map<String, byte[]> all() {
        SampleFiles sample = new SampleFiles();
        SampleYear.returns().forEach(sample::addReturn);
        sample.addDates();
        sample.files.put(
                "input/notes.txt",
                "Not a return: the nightly run leaves this file alone and names it in its report.\n"
                        .getBytes(StandardCharsets.UTF_8));
        return sample.files;
    }

    private void addReturn(String name, List<SampleRow> rows) {
        Period scope = Period.of(name.substring(3));
        SampleText text = new SampleText(Handwriting.of(name.substring(0, 2)));
        List<String> lines = text.lines(rows);
        LocalDate onTime = scope.lastDay().plusDays(3 + (name.hashCode() & 7));
        switch (name) {
            case CORRECTED -> {
                put(
                        name,
                        text,
                        text.lines(
                                rows.stream().map(SampleFiles::beforeCorrection).toList()),
                        onTime);
                put(name + "_v2", text, lines, onTime.plusDays(2));
            }
            case TWICE -> {
                put(name, text, lines, onTime);
                put(name + "_v2", text, lines, onTime.plusDays(1));
            }
            case FAULTY -> {
                put(name, text, text.lines(faulty(rows)), onTime);
                put(name + "_v2", text, lines, onTime.plusDays(2));
            }
            case CUT -> {
                put(name, text, cut(lines), onTime);
                put(name + "_v2", text, lines, scope.lastDay().plusDays(19));
            }
            case "KG_2023-11" -> put(name, text, lines, scope.lastDay().plusDays(21));
            default -> put(name, text, lines, onTime);
        }
    }

    private void put(String name, SampleText text, List<String> lines, LocalDate date) {
        files.put("input/" + Handwriting.of(name.substring(0, 2)).folder() + name + ".csv", text.bytes(lines));
        received.put(name + ".csv", date);
    }

    private static SampleRow beforeCorrection(SampleRow row) {
        return row.indicator().equals(Indicators.FIREARMS) && row.operation().equals("NATIONAL")
                ? row.valued(row.amount().add(BigDecimal.valueOf(30)).toPlainString())
                : row;
    }

    // Five rows that each break another rule; the rest is as it should be.
    private static List<SampleRow> faulty(List<SampleRow> rows) {
        SampleRow model = rows.get(0);
        List<SampleRow> faulty = new ArrayList<>(rows);
        Period period = model.period();
        faulty.set(0, model.valued("-3"));
        faulty.add(SampleRow.of("UZ", period, "Изъято огнестрельных оружий", "NATIONAL", "4"));
        faulty.add(SampleRow.of("UZ", period, Indicators.DEVICES, "NATIONAL", "2.5")
                .with("", "UZ-23/77"));
        faulty.add(SampleRow.of("UZ", period, Indicators.FIREARMS, "MARZBON", "1"));
        faulty.add(new SampleRow(
                "UZ",
                Period.of("2023-09"),
                Indicators.AMMUNITION,
                "NATIONAL",
                "",
                "дело о складе",
                Optional.of(BigDecimal.TEN),
                "X",
                ""));
        return faulty;
    }

    private static List<String> cut(List<String> lines) {
        List<String> kept = new ArrayList<>(lines.subList(0, lines.size() - 7));
        String last = kept.remove(kept.size() - 1);
        kept.add(last.substring(0, last.length() - 6));
        return kept;
    }

    private void addDates() {
        StringBuilder table = new StringBuilder("file,received_on\n");
        received.forEach(
                (file, date) -> table.append(file).append(',').append(date).append('\n'));
        files.put("jobs/rounds/2023/received.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    }
}
