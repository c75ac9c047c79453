package org.svod.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What States send in the second week of the demonstration: corrections of the sample, so that the next draft differs
 * from the release, and each page has something to show.
 */
final class DemoReturns {

    private static final List<String> YEARLY =
            List.of("DETAINED", "WANTED_IN_PRISON", "FINANCING", "FIREARMS", "AMMUNITION", "EXPLOSIVES", "DEVICES");

    private static final String YEAR_BEFORE = """
            AM 9 0 6 260 9100 21.5 31
            AZ 14 1 9 240 11300 18.2 27
            BY 7 0 8 310 12800 24.9 29
            KZ 21 2 17 395 18900 41.3 52
            KG 19 1 14 205 9700 15.8 24
            MD 3 0 4 120 4100 9.6 11
            RU 38 1 31 1280 52400 96.7 98
            TJ 12 1 10 170 7600 20.4 26
            UZ 11 0 9 215 8900 17.5 22
            """;

    private final Path input;

    /** Into this drop folder, which has the files of the sample. */
    DemoReturns(Path input) {
        this.input = input;
    }

    /**
     * Writes the files.
     *
     * @throws IOException if the sample has changed, so that nothing would be corrected
     */
    void send() throws IOException {
        // One value differs.
        correct("KZ/KZ_2023-05.csv", "DEVICES\t\t\t\t6\t", "DEVICES\t\t\t\t7\t");
        // A value is ten times those of the months before.
        correct("KG_2023-10.csv", ";;;;714;;;", ";;;;7140;;;");
        // The number of a joint case is written in another way than the other State writes it.
        correct("AM_2023-03.csv", "ARMS-23/102", "ARMS-23-0102");
        // A value is not known any more, and the same file is sent for another month too.
        String same = correct("MD_2023-08.csv", "devices seized||||0|", "devices seized||||NA|");
        Files.writeString(input.resolve("MD_2023-07_v2.csv"), same, StandardCharsets.ISO_8859_1);
        // A file without a version comes after one with a version: which of them counts?
        Files.writeString(
                input.resolve("BY_2023-06.csv"),
                corrected("BY_2023-06_v2.csv", ";;;;3;;;", ";;;;4;;;"),
                StandardCharsets.ISO_8859_1);
    }

    /**
     * What States sent for the year before, in whole years, so that years can stand side by side; all of it is
     * invented.
     */
    void sendYearBefore(Path rounds) throws IOException {
        Path round = Files.createDirectories(rounds.resolve("2022"));
        Files.writeString(round.resolve("round.yml"), """
                # The round of 2022, of the demonstration only. All its values are invented.
                round: 2022
                title: {en: Measures to eliminate international terrorism, ru: Меры по ликвидации международного терроризма}
                expected: [AM, AZ, BY, KZ, KG, MD, RU, TJ, UZ]
                frequency: yearly
                due-days: 60
                closes: 2023-06-01
                previous: {}
                """);
        for (String line : YEAR_BEFORE.lines().toList()) {
            String[] values = line.split(" ");
            StringBuilder text = new StringBuilder("period,indicator,value,unit\n");
            for (int i = 1; i < values.length; i++) {
                text.append("2022,")
                        .append(YEARLY.get(i - 1))
                        .append(',')
                        .append(values[i])
                        .append(",\n");
            }
            Files.writeString(input.resolve(values[0] + "_2022.csv"), text);
        }
    }

    private String correct(String file, String what, String by) throws IOException {
        Path place = input.resolve(file);
        String corrected = corrected(file, what, by);
        Files.writeString(
                place.resolveSibling(file.replaceFirst(".*/", "").replace(".csv", "_v2.csv")),
                corrected,
                StandardCharsets.ISO_8859_1);
        return corrected;
    }

    /** The bytes of a file, whatever its characters are, with this change. */
    private String corrected(String file, String what, String by) throws IOException {
        String sent = Files.readString(input.resolve(file), StandardCharsets.ISO_8859_1);
        String corrected = sent.replace(what, by);
        if (corrected.equals(sent)) {
            throw new IOException("the return of the sample that the demonstration corrects has changed: " + file);
        }
        return corrected;
    }
}
