package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.dialect.ByteSource;
import org.svod.observation.Decimals;

/** What holds for any file, tried on random ones; the seed is the parameter. */
class ReadingPropertiesTest {

    private static final String HEADING = "period;indicator;operation;counterpart;case_ref;value;unit;note\n";

    private static Reading read(byte[] bytes) {
        try {
            return new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                    .read(ByteSource.of(bytes), Fixtures.name("KZ_2023.csv"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Reading read(List<String> rows) {
        return read((HEADING + String.join("", rows)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String month = String.format(java.util.Locale.ROOT, "2023-%02d", 1 + random.nextInt(12));
            String caseRef = "C-" + i;
            rows.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            month + ";EXPLOSIVES;ARMS-2023;;" + caseRef + ";" + random.nextInt(10_000) + ","
                                    + random.nextInt(100) + ";G;x\n";
                        case 1 -> month + ";WANTED_RETURNED;;RU;" + caseRef + ";" + random.nextInt(9) + ";;\n";
                        case 2 -> month + ";FIREARMS;;;" + caseRef + ";-;;\n";
                        default -> month + ";FIREARMS;;;;" + random.nextInt(100_000) + ";;дубль\n";
                    });
        }
        return rows;
    }

    private static Map<String, BigDecimal> sums(Reading... readings) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Reading reading : readings) {
            reading.sums().forEach(s -> sums.merge(s.indicator().code(), s.sum(), BigDecimal::add));
        }
        sums.replaceAll((k, v) -> Decimals.plain(v));
        return sums;
    }

    /**
     * Rows without those that repeat the key of an earlier one, since which of them counts does depend on the order.
     */
    private static List<String> distinct(List<String> rows) {
        List<String> distinct = new ArrayList<>();
        for (String row : rows) {
            String key = row.split(";")[0] + row.split(";")[4];
            if (distinct.stream().noneMatch(r -> (r.split(";")[0] + r.split(";")[4]).equals(key))) {
                distinct.add(row);
            }
        }
        return distinct;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfRowsDoesNotMatterForSums(long seed) {
        Random random = new Random(seed);
        List<String> rows = distinct(rows(random));
        Reading ordered = read(rows);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(sums(read(shuffled))).isEqualTo(sums(ordered));
        assertThat(read(shuffled).observations())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .isEqualTo(ordered.observations());
        assertThat(read(shuffled).caseTotals()).isEqualTo(ordered.caseTotals());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void twoHalvesAddUpToTheWhole(long seed) {
        Random random = new Random(seed);
        List<String> rows = distinct(rows(random));
        int cut = 1 + random.nextInt(rows.size() - 1);

        assertThat(sums(read(rows.subList(0, cut)), read(rows.subList(cut, rows.size()))))
                .isEqualTo(sums(read(rows)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void observationsAndCasesAddUpToTheSums(long seed) {
        Reading reading = read(rows(new Random(seed)));
        Map<String, BigDecimal> parts = new TreeMap<>();
        reading.observations().forEach(o -> parts.merge(o.cell().indicator().code(), o.amount(), BigDecimal::add));
        reading.cases().forEach(o -> parts.merge(o.cell().indicator().code(), o.amount(), BigDecimal::add));
        parts.replaceAll((k, v) -> Decimals.plain(v));

        assertThat(parts).isEqualTo(sums(reading));
        assertThat(reading.caseTotals().stream()
                        .mapToLong(t -> t.values() + t.missing())
                        .sum())
                .isEqualTo(reading.cases().size());
        assertThat(reading.observations().size() + reading.cases().size())
                .isEqualTo(reading.counts().accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1251", "KOI8-R", "IBM866"})
    void mutatedBytesNeverThrow(String charset) {
        Random random = new Random(charset.hashCode());
        String text = HEADING.replace("indicator", "Показатель")
                + String.join("", rows(random).subList(0, 30)) + "#rows;30\n#end\n";
        for (int i = 0; i < 300; i++) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            for (int n = random.nextInt(20); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                        ? (byte) "\";,\t|\r\n#\0-.".charAt(random.nextInt(11))
                        : (byte) random.nextInt(256);
            }
            Reading reading = read(bytes);
            assertThat(reading.counts().read())
                    .isEqualTo(reading.counts().accepted() + reading.counts().refused());
            assertThat(reading.observations())
                    .allSatisfy(o -> assertThat(o.value().isPresent())
                            .isNotEqualTo(o.status().name().equals("M")));
        }
    }

    @Test
    void findingsAreCappedAndCounted() {
        List<String> rows = Collections.nCopies(1_000, "2023-01;KNIVES;;;;1;;\n");

        assertThat(read(rows).findings().count(org.svod.finding.FindingCode.INDICATOR_UNKNOWN))
                .isEqualTo(1_000);
        assertThat(read(rows).findings().listed()).hasSize(Fixtures.LISTED);
    }
}
