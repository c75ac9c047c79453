package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookLines;
import org.svod.codebook.CodebookReader;
import org.svod.codebook.Consulted;
import org.svod.codebook.ReadWith;
import org.svod.delivery.SubmissionNames;
import org.svod.dialect.ByteSource;
import org.svod.files.Scratch;
import org.svod.settings.SettingsProblems;

/** What a return was read with shows whether another codebook would read it otherwise. */
class ReadWithTest {

    private static final String RETURN = """
            period,indicator,operation,counterpart,value,unit
            2023-05,EXPLOSIVES,Трал,,2,t
            2023-05,WANTED_RETURNED,,Tajikistan,1,
            2023-05,DETAINED,Беркут,,3,
            """;
    private static final Codebook SHIPPED = read(Path.of("jobs"));

    @TempDir
    private Path folder;

    private static Codebook read(Path jobs) {
        SettingsProblems problems = new SettingsProblems();
        Codebook codebook = CodebookReader.read(jobs, problems);
        problems.throwIfAny();
        return codebook;
    }

    /** The shipped codebook with one text replaced, or a line added if there is nothing to replace. */
    private Codebook edited(String table, String what, String by) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("codebook"));
        try (Stream<Path> files = Files.list(Path.of("jobs/codebook"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        Path edited = tables.resolve(table);
        String before = Files.readString(edited);
        assertThat(before).contains(what);
        Files.writeString(edited, what.isEmpty() ? before + by + "\n" : before.replace(what, by));
        return read(folder);
    }

    private record Read(Reading reading, ReadWith with) {

        /** What counts of it: suggestions and shown words are in the arguments of findings alone. */
        List<Object> counting() {
            return List.of(
                    reading.observations(),
                    reading.caseTotals(),
                    reading.counts(),
                    reading.fatal(),
                    reading.findings().counts());
        }
    }

    private static Read read(byte[] bytes, String file, Codebook codebook) throws IOException {
        Consulted consulted = new Consulted();
        Reading reading = new SubmissionReader(codebook, LocalDate.of(2025, 1, 1), Fixtures.LISTED)
                .read(
                        ByteSource.of(bytes),
                        new SubmissionNames(codebook).parse(file).name().orElseThrow(),
                        Scratch.inMemory(),
                        consulted);
        return new Read(reading, ReadWith.of(consulted, new CodebookLines(codebook)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        a factor                | units.csv      | KG,1000     | KG,900                        | unit T
        an equal factor         | units.csv      | KG,1000     | KG,1000.0                     | -
        a factor not used       | units.csv      | KG,0.001    | KG,0.002                      | -
        a name that was used    | states.csv     | Tajikistan  | Tadzhikistan                  | state TJ
        a name not used         | units.csv      | G,g,г       | G,gram,г                      | -
        an alias that was used  | aliases.csv    | TRAL-2023,Трал | TRAL-2023,Трал-1           | operation TRAL-2023
        decimals                | indicators.csv | веществ,KG,3 | веществ,KG,4                 | indicator EXPLOSIVES
        decimals not used       | indicators.csv | оборота,ITEMS,0 | оборота,ITEMS,1           | -
        the order               | indicators.csv | yes,10      | yes,990                       | -
        the lead                | operations.csv | 2023-05-31,KZ | 2023-05-31,RU               | -
        dates                   | operations.csv | 2023-05-31,KZ | 2023-04-30,KZ               | operation TRAL-2023
        a State that leaves     | states.csv     | Таджикистан,, | Таджикистан,,2024-12-31     | state TJ
        a State not named       | states.csv     | Узбекистан,, | Узбекистан,,2024-12-31       | -
        a word that was missed  | aliases.csv    | ''          | operation,TRAL-2023,БЕРКУТ    | operation TRAL-2023
        a new operation         | operations.csv | ''          | NEW-2024,New,Новая,search,2024-01-01,,,,whole | -
        """)
    void aChangeCountsIfTheReturnAskedForItsWord(String change, String table, String what, String by, String told)
            throws IOException {
        Codebook now = edited(table, what, by);
        byte[] bytes = RETURN.getBytes(StandardCharsets.UTF_8);
        Read before = read(bytes, "KZ_2023-05.csv", SHIPPED);
        ReadWith stored = ReadWith.stored(
                before.with().codebook(), before.with().words(), before.with().lines());

        assertThat(stored.isSameWith(new CodebookLines(SHIPPED))).isTrue();
        assertThat(stored.isSameWith(new CodebookLines(now))).as(change).isEqualTo(told == null);
        assertThat(stored.changes(SHIPPED, now)).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void anUnknownHeadingIsLookedForInWholeTables() throws IOException {
        byte[] bytes = "indicator,value,Anzahl\nDETAINED,1,2\n".getBytes(StandardCharsets.UTF_8);
        Codebook now = edited("headings.csv", "", "note,Zahl");

        assertThat(read(bytes, "KZ_2023-05.csv", SHIPPED).with().changes(SHIPPED, now))
                .containsExactly("heading ZAHL");
    }

    @Test
    void aReturnOfWhichNoLineHasChangedIsReadAsItWas() throws IOException {
        Codebook now = edited("units.csv", "KG,0.001", "KG,0.01");
        CodebookLines lines = new CodebookLines(now);
        int same = 0;
        try (Stream<Path> files = Files.walk(Path.of("input"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                String name = file.getFileName().toString();
                if (new SubmissionNames(now).parse(name).name().isPresent()) {
                    byte[] bytes = Files.readAllBytes(file);
                    Read before = read(bytes, name, SHIPPED);
                    if (before.with().isSameWith(lines)) {
                        same++;
                        assertThat(read(bytes, name, now).counting()).as(name).isEqualTo(before.counting());
                    }
                }
            }
        }
        assertThat(same).as("most, and not all").isBetween(50, 103);
    }
}
