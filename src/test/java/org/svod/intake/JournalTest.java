package org.svod.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.files.ChainHead;
import org.svod.files.Fingerprint;

/** The journal proves itself: nothing in it can be changed, taken out, added or moved without being told. */
class JournalTest {

    private static final LocalDate DATE = LocalDate.of(2023, 2, 1);

    @TempDir
    private Path folder;

    private Path file = Path.of(".");
    private ChainHead head = ChainHead.EMPTY;

    private static JournalEntry.Delivered delivered(long sequence) {
        return new JournalEntry.Delivered(
                sequence,
                DATE,
                "f".repeat(64),
                sequence,
                "KZ/KZ_2023-01.csv",
                "KZ_2023-01.csv",
                "KZ",
                "e".repeat(64),
                7);
    }

    private static JournalEntry.Published published(long run) {
        return new JournalEntry.Published(
                run,
                DATE,
                "f".repeat(64),
                "2023",
                "c",
                1,
                Map.of("DETAINED", "5"),
                Map.of("DETAINED", "FINAL"),
                List.of("KZ_2023-01.csv"));
    }

    @BeforeEach
    void threeRunsEachWithADeliveryAndAPublication() throws IOException {
        file = folder.resolve("journal.jsonl");
        Journal journal = new Journal(folder);
        for (long run = 1; run <= 3; run++) {
            journal.append(List.of(delivered(run)));
            journal.append(List.of(published(run)));
        }
        head = journal.head();
    }

    /** As an older version wrote it. */
    private void unchained() throws IOException {
        List<String> old = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.contains("\"format\"")) {
                old.add("{" + line.substring(77, line.length() - 74) + "}");
            }
        }
        Files.write(file, old);
    }

    private boolean isTold() throws IOException {
        try {
            return new Journal(folder).after(head).isEmpty();
        } catch (DamagedJournalException e) {
            assertThat(e).hasMessageContaining("is damaged at line ").hasMessageContaining("backup");
            return true;
        }
    }

    @Test
    void itHoldsWhatWasAppendedAndKnowsItsEnd() throws IOException {
        Journal again = new Journal(folder);

        assertThat(again.entries())
                .containsExactly(delivered(1), published(1), delivered(2), published(2), delivered(3), published(3));
        assertThat(again.head()).isEqualTo(head);
        assertThat(head.lines()).isEqualTo(7);
        assertThat(head.bytes()).isEqualTo(Files.size(file));
        assertThat(again.after(head))
                .hasValueSatisfying(more -> assertThat(more).isEmpty());
        assertThat(again.after(ChainHead.EMPTY))
                .hasValueSatisfying(all -> assertThat(all).hasSize(6));
        again.append(List.of(delivered(4)));
        assertThat(new Journal(folder).after(head))
                .hasValueSatisfying(more -> assertThat(more).containsExactly(delivered(4)));
    }

    /** A person can check it without the program. */
    @Test
    void eachLineHoldsTheHashOfTheLineBefore() throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertThat(lines.get(0))
                .isEqualTo("{\"type\":\"format\",\"version\":2,\"before\":\"" + Fingerprint.of(new byte[0]) + "\"}");
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i))
                    .startsWith("{\"before\":\""
                            + Fingerprint.of((lines.get(i - 1) + "\n").getBytes(StandardCharsets.UTF_8)) + "\",");
        }
        assertThat(head.sha256()).isEqualTo(Fingerprint.of((lines.get(6) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyFlippedBitIsTold(boolean takenOver) throws IOException {
        if (takenOver) {
            takeOver();
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) (1 << (i * 5 % 8));
            Files.write(file, flipped);
            assertThat(isTold()).as("byte " + i).isTrue();
        }
    }

    private void takeOver() throws IOException {
        unchained();
        Journal journal = new Journal(folder);
        assertThat(journal.takeOver()).isTrue();
        journal.append(List.of(delivered(4)));
        journal.append(List.of(published(4)));
        head = journal.head();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyLineThatIsMissingTwiceThereOrInAnotherPlaceIsTold(boolean takenOver) throws IOException {
        if (takenOver) {
            takeOver();
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            List<String> less = new ArrayList<>(lines);
            less.remove(i);
            Files.write(file, less);
            assertThat(isTold()).as("without line " + (i + 1)).isTrue();
            List<String> twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            Files.write(file, twice);
            assertThat(isTold()).as("twice line " + (i + 1)).isTrue();
            Files.write(file, lines.subList(0, i));
            assertThat(isTold()).as("cut after line " + i).isTrue();
            for (int j = i + 1; j < lines.size(); j++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);
                Files.write(file, swapped);
                assertThat(isTold())
                        .as("swapped " + (i + 1) + " and " + (j + 1))
                        .isTrue();
            }
        }
    }

    @Test
    void aChangedValueIsToldWithItsLineAlsoInTheLastOne() throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            List<String> edited = new ArrayList<>(lines);
            edited.set(i, lines.get(i).replace("KZ_2023-01", "KZ_2023-02"));
            Files.write(file, edited);
            assertThatThrownBy(() -> new Journal(folder))
                    .isInstanceOf(DamagedJournalException.class)
                    .hasMessageContaining("is damaged at line " + (i + 1) + ": its bytes were changed");
        }
    }

    @Test
    void aLineThatWasNotWrittenToItsEndDoesNotCount() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {whole.length - 1, whole.length - 200}) {
            Files.write(file, Arrays.copyOf(whole, length));
            Journal torn = new Journal(folder);
            assertThat(torn.entries()).hasSize(5);
            torn.append(List.of(published(3)));
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void aJournalOfAnOlderVersionIsTakenOverOnce() throws IOException {
        unchained();
        byte[] before = Files.readAllBytes(file);
        Journal old = new Journal(folder);
        assertThat(old.chainedEntries()).isEmpty();

        assertThat(old.takeOver()).isTrue();
        assertThat(old.takeOver()).isFalse();

        assertThat(Files.readAllLines(file).get(6))
                .isEqualTo("{\"type\":\"format\",\"version\":2,\"before\":\"" + Fingerprint.of(before) + "\"}");
        Journal again = new Journal(folder);
        assertThat(again.takeOver()).isFalse();
        assertThat(again.entries()).hasSize(6);
        assertThat(again.head()).isEqualTo(old.head());
        assertThat(again.after(old.head()))
                .hasValueSatisfying(more -> assertThat(more).isEmpty());
        again.append(List.of(delivered(4)));
        assertThat(new Journal(folder).chainedEntries()).containsExactly(delivered(4));
    }

    @Test
    void anEmptyJournalHasNothingToTakeOver() throws IOException {
        Files.delete(file);
        assertThat(new Journal(folder).takeOver()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void aGapInTheNumbersOfDeliveriesIsToldAlsoInAnOldJournal() throws IOException {
        unchained();
        List<String> lines = Files.readAllLines(file);
        lines.remove(2);
        Files.write(file, lines);
        assertThatThrownBy(() -> new Journal(folder))
                .hasMessageContaining("is damaged at line 4: delivery 3 stands where 2 was expected");
        Files.writeString(file, "null\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertThatThrownBy(() -> new Journal(folder)).hasMessageContaining("is damaged at line 1: it is no record");
    }

    @Test
    void recordsOfDeliveriesComeBackBesideAllOthers() throws IOException {
        JournalEntry.Delivered odd =
                new JournalEntry.Delivered(4, DATE, "k", 4, "где-то", "отчёт.csv", "", "E".repeat(64), 1L << 40);
        JournalEntry.Outcomes outcomes =
                new JournalEntry.Outcomes(4, DATE, "k", new TreeMap<>(Map.of(1L, "0a".repeat(32), 2L, "x", 300L, "")));
        new Journal(folder).append(List.of(odd, outcomes));

        Journal journal = new Journal(folder);
        assertThat(journal.deliveries()).containsExactly(delivered(1), delivered(2), delivered(3), odd);
        assertThat(journal.entries())
                .containsExactly(
                        delivered(1),
                        published(1),
                        delivered(2),
                        published(2),
                        delivered(3),
                        published(3),
                        odd,
                        outcomes);
        assertThat(List.<JournalEntry>copyOf(journal.ofRuns())).isEqualTo(journal.entries());
        assertThat(journal.path(4)).contains("где-то");
        assertThat(journal.path(3)).contains("KZ/KZ_2023-01.csv");
        assertThat(journal.path(0)).isEmpty();
        assertThat(journal.path(5)).isEmpty();
        assertThat(journal.outcomes(4)).isEqualTo(outcomes.outcomes());
    }

    @Test
    void whatWasReadOfTheJournalStaysAsItWasWhenItGrows() throws IOException {
        Journal journal = new Journal(folder);
        List<JournalEntry.Delivered> deliveries = journal.deliveries();
        List<JournalEntry> entries = journal.entries();
        journal.append(List.of(delivered(4)));

        assertThat(deliveries).hasSize(3);
        assertThat(entries).hasSize(6);
        assertThat(journal.deliveries()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"path\":\"KZ/KZ_2023-01.csv\",", "\"file\":\"KZ_2023-01.csv\",", "\"bytes\":7"})
    void aDeliveryWithoutOneOfItsValuesIsADamage(String value) throws IOException {
        unchained();
        String journal = Files.readString(file);
        assertThat(journal).contains(value);
        Files.writeString(file, journal.replace(value, value.equals("\"bytes\":7") ? "\"bytes\":-7" : ""));

        assertThatThrownBy(() -> new Journal(folder)).isInstanceOf(DamagedJournalException.class);
    }

    @Test
    void anAppendThatFailsLeavesTheJournalAsItWas() throws IOException {
        Journal journal = new Journal(folder);
        Path moved = folder.resolve("moved");
        Files.move(file, moved);
        Files.createDirectory(file);
        assertThatThrownBy(() -> journal.append(List.of(delivered(4)))).isInstanceOf(IOException.class);
        Files.delete(file);
        Files.move(moved, file);

        assertThat(journal.head()).isEqualTo(head);
        journal.append(List.of(delivered(4)));
        assertThat(new Journal(folder).deliveries()).hasSize(4);
    }
}
