package org.svod.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of a codebook change the reading of which return. */
class CodebookLinesTest {

    private final CodebookFolder folder;
    private final Codebook before;

    CodebookLinesTest(@TempDir Path jobs) throws IOException {
        this.folder = new CodebookFolder(jobs);
        this.before = folder.read();
    }

    /** What a return was read with that asked for these words. */
    private ReadWith reading(List<String> units, List<String> states) {
        Consulted consulted = new Consulted();
        Codebook watched = before.watched(consulted);
        units.forEach(word -> watched.units().match(word));
        states.forEach(word -> watched.states().match(word));
        return ReadWith.of(consulted, new CodebookLines(before));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        states.csv     | KZ,KAZ          | KZ,KZH           | state KZ
        states.csv     | Казахстан       | Казахия          | state KZ
        states.csv     | 2030-12-31      | 2031-12-31       | state KZ
        states.csv     | ,point,en       | ,none,en         | state BY
        states.csv     | ,point,en       | ,point,ru        | -
        units.csv      | KG,1000         | KG,907           | unit T
        units.csv      | KG,1000         | KG,1000.00       | -
        units.csv      | T,t,т           | T,tonne,т        | unit T
        indicators.csv | KG,3            | KG,4             | indicator DRUGS
        indicators.csv | Наркотики,KG    | Наркотики,T      | indicator DRUGS
        indicators.csv | 2023-06-30      | 2023-07-31       | indicator DRUGS
        indicators.csv | ,yes,30         | ,no,30           | -
        indicators.csv | ,yes,30         | ,yes,35          | -
        indicators.csv | ,,yes,40        | ,,yes,10         | -
        operations.csv | 2023-05-31      | 2023-06-30       | operation EAST
        operations.csv | KZ BY           | KZ AM            | operation EAST
        operations.csv | ,KZ,KZ BY       | ,BY,KZ BY        | -
        operations.csv | ,,,,,share\\nEAST | ,2020-01-01,,,,share\\nEAST | operation NATIONAL
        statuses.csv   | Estimated       | Assumed          | status E
        headings.csv   | state,Country   | state,Land       | heading COUNTRY heading LAND
        headings.csv   | state,Country   | period,Country   | heading COUNTRY
        aliases.csv    | state,KZ        | state,AM         | state AM state KZ
        aliases.csv    | ITEMS,шт        | KG,шт            | unit ITEMS unit KG
        aliases.csv    | ITEMS,шт        | ITEMS,единиц     | unit ITEMS
        rules.csv      | R1,file         | R2,file          | rule R1 rule R2
        rules.csv      | R1,file         | R1,round         | rule R1
        """)
    void aChangeIsNamedIfItChangesAReading(String table, String what, String by, String told) throws IOException {
        folder.replace(table, what.replace("\\n", "\n"), by.replace("\\n", "\n"));
        Codebook now = folder.read();

        assertThat(String.join(" ", CodebookLines.changes(before, now))).isEqualTo(told == null ? "" : told);
        assertThat(CodebookLines.changes(now, before)).isEqualTo(CodebookLines.changes(before, now));
        assertThat(new CodebookLines(now).fingerprint().equals(new CodebookLines(before).fingerprint()))
                .isEqualTo(told == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kg        | units.csv   | KG,1000        | KG,907          | true
        t         | units.csv   | KG,1000        | KG,907          | false
        Т         | units.csv   | KG,1000        | KG,907          | false
        шт        | aliases.csv | ITEMS,шт       | KG,шт           | false
        ШТ        | aliases.csv | ITEMS,шт       | KG,шт           | false
        фунт      | aliases.csv | ITEMS,шт       | ITEMS,фунт      | false
        ФУНТ      | aliases.csv | ITEMS,шт       | ITEMS,фунт      | false
        пуд       | aliases.csv | ITEMS,шт       | ITEMS,фунт      | true
        kg        | states.csv  | KZ,KAZ         | KZ,KZH          | true
        kg        | rules.csv   | R1,file        | R2,file         | false
        kg        | rules.csv   | R1,file        | R1,round        | false
        """)
    void aReturnIsReadAgainIfOneOfItsWordsHasAnotherMeaning(
            String word, String table, String what, String by, boolean same) throws IOException {
        ReadWith read = reading(List.of(word), List.of());
        folder.replace(table, what, by);
        Codebook now = folder.read();

        assertThat(read.isSameWith(new CodebookLines(before))).isTrue();
        assertThat(read.isSameWith(new CodebookLines(now))).isEqualTo(same);
        if (!table.equals("rules.csv")) {
            assertThat(read.changes(before, now).isEmpty()).isEqualTo(same);
        }
    }

    @Test
    void aReturnThatLookedThroughAWholeTableIsReadAgainAfterEachChangeOfIt() throws IOException {
        Consulted consulted = new Consulted();
        before.watched(consulted).whole().units().match("kg");
        ReadWith read = ReadWith.of(consulted, new CodebookLines(before));
        folder.replace("headings.csv", "state,Country", "state,Land");
        assertThat(read.isSameWith(new CodebookLines(folder.read()))).isTrue();

        folder.replace("units.csv", "KG,1000", "KG,907");
        assertThat(read.isSameWith(new CodebookLines(folder.read()))).isFalse();
        assertThat(read.changes(before, folder.read())).containsExactly("unit T");
    }

    @Test
    void whatIsStoredReadsAsItWas() throws IOException {
        ReadWith read = reading(List.of("kg", "фунт", "kg"), List.of("KZ"));
        ReadWith stored = ReadWith.stored(read.codebook(), read.words(), read.lines());
        folder.replace("aliases.csv", "ITEMS,шт", "ITEMS,фунт");
        Codebook now = folder.read();

        assertThat(read.words()).as("three words of eight bytes").hasSize(3 * Long.BYTES);
        assertThat(stored.codebook()).isEqualTo(new CodebookLines(before).fingerprint());
        assertThat(stored.isSameWith(new CodebookLines(before))).isTrue();
        assertThat(stored.isSameWith(new CodebookLines(now))).isFalse();
        assertThat(stored.changes(before, now)).containsExactly("unit ITEMS");
        assertThat(stored.words()).isEqualTo(read.words());
    }

    /** Property: a return is read again exactly if one of its words now means something else. */
    @Test
    void everyRandomReturnIsReadAgainExactlyIfAMeaningChanged() throws IOException {
        folder.replace("units.csv", "KG,1000", "KG,907");
        folder.replace("states.csv", "Казахстан", "Казахия");
        folder.replace("aliases.csv", "unit,ITEMS,шт", "unit,KG,шт");
        Codebook now = folder.read();
        CodebookLines lines = new CodebookLines(now);
        List<String> units = List.of("kg", "кг", "КG", "t", "шт", "единиц", "фунт", "");
        List<String> states = List.of("KZ", "kaz", "Казахстан", "Казахия", "BY", "Belarus", "AM", "RU");
        List<String> changedUnits = List.of("t", "шт");
        // a State is a part of the meaning of its codes and names, but its names are not
        List<String> changedStates = List.of("Казахстан", "Казахия");
        Random random = new Random(20240);
        for (int i = 0; i < 200; i++) {
            List<String> u = some(units, random);
            List<String> s = some(states, random);
            boolean changed =
                    u.stream().anyMatch(changedUnits::contains) || s.stream().anyMatch(changedStates::contains);
            assertThat(reading(u, s).isSameWith(lines)).as(u + " " + s).isEqualTo(!changed);
        }
    }

    private static List<String> some(List<String> words, Random random) {
        List<String> some = new ArrayList<>(words);
        some.removeIf(word -> random.nextInt(4) > 0);
        return some;
    }
}
