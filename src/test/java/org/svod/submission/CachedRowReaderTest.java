package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.dialect.ByteSource;
import org.svod.dialect.Dialect;
import org.svod.dialect.Encoding;
import org.svod.dialect.UnquotedRecord;
import org.svod.files.Scratch;
import org.svod.observation.Observation;
import org.svod.submission.text.KnownWords;
import org.svod.submission.text.ShownText;

/**
 * What {@link RowReader} reads field by field is what is right; reading familiar rows from their bytes must give the
 * same, to the last finding.
 */
class CachedRowReaderTest {

    private static final List<String> PERIODS = List.of(
            "2023-05", "2023-05", "2023-05", "2023-06", "05.2023", " 2023-05", "2023-Q2", "2023-13", "2022-05", "");
    private static final List<String> INDICATORS = List.of(
            "FIREARMS",
            "FIREARMS",
            "EXPLOSIVES",
            "EXPLOSIVES",
            "WANTED_RETURNED",
            "firearms",
            "Взрывчатые",
            "",
            "KNIVES");
    private static final List<String> OPERATIONS =
            List.of("", "", "NATIONAL", "ARMS-2023", "WEST-2023", "MARZBON-2023", "x");
    private static final List<String> COUNTERPARTS = List.of("", "", "", "RU", "KZ", "Россия", "ZZ");
    private static final List<String> CASES = List.of(
            "",
            "",
            "KZ-1",
            "KZ-2",
            "KZ-23-A",
            "kz-3",
            "KZ-4 ",
            "IVANOV",
            "A1/..__--",
            "-A1",
            "K1",
            "A".repeat(39) + "1",
            "A".repeat(40) + "1",
            "КZ-1");
    private static final List<String> VALUES = List.of(
            "1",
            "2",
            "12",
            "007",
            "0",
            "-",
            "",
            "...",
            "3 798",
            "1,5",
            "1,50",
            "1.5",
            "1.500",
            "2,000",
            "12,1234567",
            "999999999999999",
            "1000000000000000",
            "123456789012345,123456",
            "123456789012,123456",
            ",5",
            "5,",
            "-3",
            "1e5",
            "+1",
            "0,000001",
            "0,0",
            "1,2,3",
            " 7");
    private static final List<String> UNITS = List.of("", "", "", "KG", "G", "ITEMS", "stones");
    private static final List<String> STATUSES = List.of("", "", "", "A", "P", "E", "M", "Q", "a");
    private static final List<String> NOTES = List.of("", "", "note", "#rows", "дело", "5", "500");
    private static final List<String> ACTIONS = List.of("", "I", "A", "D", "x");
    private static final List<String> POWERS = List.of("", "0", "0", "3", "-2", "x");
    private static final List<String> NUMBERS = List.of("1", "2", "3", "", "x");
    private static final List<String> FILES =
            List.of("KZ_2023-05.csv", "KZ_2023.csv", "AZ_2023-05.csv", "MD_2023-Q2.csv");
    private static final List<String> RECORDS = List.of(
            "",
            ";;;;;;;;",
            "#comment",
            "#rows;12",
            "#total;FIREARMS;5",
            "#end",
            " #end;",
            "a;b",
            ";;;;;;;;;;x",
            "sep=;",
            "period;indicator;value",
            "value;indicator;period;note",
            "2023-05,FIREARMS,,,,1,,",
            "исп. Тестов Т.Т.;тел. 000-00-00",
            "* предварительные данные;;;;;;;",
            "2023-05;Итого;;;;19;;",
            "2023-05;FIREARMS;в т. ч. ARMS-2023;;;5;;",
            "1;2;3;4;5;6;7;8",
            "#Н/Д;FIREARMS;;;;5;;",
            "# FIREARMS;5",
            "\u00A0#rоws;80");

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of them, mostly of the first three. */
    private static String mostlyOrdinary(List<String> of, Random random) {
        return of.get(random.nextInt(random.nextInt(8) == 0 ? of.size() : 3));
    }

    private static String row(List<String> columns, Random random) {
        List<String> fields = new ArrayList<>();
        for (String column : columns) {
            fields.add(mostlyOrdinary(
                    switch (column) {
                        case "period" -> PERIODS;
                        case "indicator" -> INDICATORS;
                        case "operation" -> OPERATIONS;
                        case "counterpart" -> COUNTERPARTS;
                        case "case_ref" -> CASES;
                        case "value" -> VALUES;
                        case "unit" -> UNITS;
                        case "status" -> STATUSES;
                        case "ACTION" -> ACTIONS;
                        case "UNIT_MULT" -> POWERS;
                        case "№" -> NUMBERS;
                        default -> NOTES;
                    },
                    random));
        }
        return String.join(";", fields);
    }

    /** The headings as they are; or with a unit, in words of SDMX, or with a letter of another alphabet. */
    private static String heading(List<String> columns, Random random) {
        String heading = String.join(";", columns);
        return switch (random.nextInt(8)) {
            case 0 -> heading.replace("value", "Значение (тыс.)");
            case 1 -> heading.replace("value", "Всего");
            case 2 -> heading.replace("period", "TIME_PERIOD").replace("value", "OBS_VALUE");
            case 3 -> heading.replace("value", "vаlue");
            default -> heading;
        };
    }

    /** A file of a few combinations of codes, again and again, with this and that among them. */
    private static String file(Random random) {
        List<String> columns = new ArrayList<>(
                List.of("period", "indicator", "operation", "counterpart", "case_ref", "value", "unit", "status"));
        switch (random.nextInt(12)) {
            case 0 -> columns.add("note");
            case 1 -> columns.add(0, "note");
            case 2 -> columns.add(random.nextInt(5), "name of the officer");
            case 3 -> columns.add("");
            case 4 -> columns.remove("case_ref");
            case 5 -> Collections.shuffle(columns, random);
            case 6 -> columns.addAll(List.of("ACTION", "UNIT_MULT"));
            case 7 -> columns.add(0, "№");
            case 8 -> columns.add(columns.indexOf("value") + 1, "note");
            default -> {}
        }
        StringBuilder text = new StringBuilder(heading(columns, random)).append('\n');
        List<String[]> codes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            codes.add((row(columns, random) + ";.").split(";"));
        }
        int values = columns.indexOf("value");
        int cases = columns.indexOf("case_ref");
        for (int i = 0; i < 80; i++) {
            String[] fields = any(codes, random);
            fields[values] = mostlyOrdinary(VALUES, random);
            if (cases >= 0) {
                fields[cases] = random.nextBoolean() ? "KZ-" + random.nextInt(30) : any(CASES, random);
            }
            text.append(String.join(";", List.of(fields).subList(0, columns.size())))
                    .append('\n');
            if (random.nextInt(20) == 0) {
                text.append(random.nextBoolean() ? any(RECORDS, random) : row(columns, random))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static Reading read(byte[] bytes, Charset charset, boolean plain, String name) throws IOException {
        return read(bytes, charset, ';', plain, name);
    }

    private static Reading read(byte[] bytes, Charset charset, char delimiter, boolean plain, String name)
            throws IOException {
        Dialect dialect = new Dialect(
                new Encoding(charset, 0, Encoding.Reason.DETECTED),
                delimiter,
                Dialect.DelimiterReason.HEADINGS,
                OptionalLong.of(1),
                false,
                plain);
        return new FileReading(
                        Fixtures.codebook(),
                        Fixtures.name(name),
                        Fixtures.RUN_DATE,
                        1_000,
                        dialect,
                        Scratch.inMemory(),
                        new ShownText(new KnownWords(Fixtures.codebook())))
                .read(ByteSource.of(bytes));
    }

    private static List<Object> facts(Reading reading) {
        List<Observation> cases = new ArrayList<>();
        reading.cases().forEach(cases::add);
        return List.of(
                reading.understanding(),
                reading.counts(),
                reading.controlRows(),
                reading.sums(),
                reading.observations(),
                cases,
                reading.caseTotals(),
                reading.findings().listed(),
                reading.findings().counts(),
                reading.fatal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void familiarRowsReadAsRowsReadFieldByField(String charset) throws IOException {
        long accepted = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            char delimiter = seed % 8 == 7 ? ',' : ';';
            byte[] bytes = file(new Random(seed)).replace(';', delimiter).getBytes(Charset.forName(charset));
            String name = FILES.get(seed % FILES.size());
            Reading expected = read(bytes, Charset.forName(charset), delimiter, false, name);
            Reading found = read(bytes, Charset.forName(charset), delimiter, true, name);
            assertThat(facts(found)).as("seed %d", seed).isEqualTo(facts(expected));
            accepted += found.counts().accepted();
        }
        assertThat(accepted).isGreaterThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 5_000})
    void moreCombinationsThanAreRememberedReadAlike(int combinations) throws IOException {
        StringBuilder text = new StringBuilder("period;indicator;note;case_ref;value;status\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("2023-05;")
                    .append(" ".repeat(i % combinations % 70))
                    .append("FIREARMS")
                    .append(" ".repeat(i % combinations / 70))
                    .append(";;KZ-")
                    .append(i)
                    .append(";1;\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Reading found = read(bytes, StandardCharsets.UTF_8, true, "KZ_2023-05.csv");
        assertThat(found.counts().accepted()).isEqualTo(20_000);
        assertThat(found.cases())
                .containsExactlyElementsOf(read(bytes, StandardCharsets.UTF_8, false, "KZ_2023-05.csv")
                        .cases());
    }

    /** A record of one field with this number of bytes. */
    private record OneField(int length) implements UnquotedRecord {

        @Override
        public byte[] bytes() {
            return new byte[length];
        }

        @Override
        public int from(int field) {
            return 0;
        }

        @Override
        public int to(int field) {
            return length;
        }
    }

    /** Four thousand of the longest records would fill the memory of a night. */
    @ParameterizedTest
    @CsvSource({"1, true", "512, true", "513, false", "32767, false"})
    void onlyCodesOfAnOrdinaryLengthAreRemembered(int length, boolean remembered) {
        BitSet first = new BitSet();
        first.set(0);
        CodeBytesCache<String> known = new CodeBytesCache<>(new OneField(length), first);
        known.put("what it means");
        assertThat(Optional.ofNullable(known.get()))
                .isEqualTo(remembered ? Optional.of("what it means") : Optional.empty());
    }
}
