package org.svod.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.files.PrivateFiles;
import org.svod.intake.ActRecords;
import org.svod.intake.Archive;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.release.Act;
import org.svod.release.Stamp;
import org.svod.round.ReleasedFigures;

/** The folder of releases is what journal and archive say, whatever a killed command has left, and never changes. */
class ReleasedFoldersTest {

    private static final Instant NINE = Instant.parse("2024-07-01T09:00:00Z");

    @TempDir
    private Path folder;

    private Path output;
    private Journal journal;
    private ArchivedFolders archive;

    @BeforeEach
    void anEmptyArchiveAndAnEmptyJournal() throws IOException {
        output = Files.createDirectories(folder.resolve("output"));
        archive = new ArchivedFolders(new Archive(folder.resolve("archive")));
        journal = new Journal(Files.createDirectories(folder.resolve("journal")));
    }

    private void record(Act act) throws IOException {
        journal.append(List.of(ActRecords.record("2023", act)));
    }

    private static Stamp stamp(int hour) {
        return new Stamp(NINE.plusSeconds(3600L * (hour - 9)), "anna", Stamp.Via.CLI);
    }

    /** Releases a set of two files, and gives its fingerprint. */
    private String release(int version, String text) throws IOException {
        Path set = Files.createDirectories(folder.resolve("set" + version + "/tables"));
        Files.writeString(set.resolveSibling("a.txt"), text);
        Files.writeString(set.resolve("b.csv"), text + " table");
        String fingerprint =
                archive.store(Map.of("a.txt", set.resolveSibling("a.txt"), "tables/b.csv", set.resolve("b.csv")));
        record(
                version == 0
                        ? new Act.Before(stamp(9), fingerprint, ReleasedFigures.NONE)
                        : new Act.Released(stamp(9 + version), fingerprint, version, ReleasedFigures.NONE));
        return fingerprint;
    }

    private void bring() throws IOException {
        new ReleasedFolders(output, archive, journal).bring();
    }

    private List<String> differences() throws IOException {
        return new ReleasedCheck(output, archive, journal).differences();
    }

    /** The texts of all files under {@code released/2023}, by their path. */
    private Map<String, String> files() throws IOException {
        Path released = output.resolve("released/2023");
        Map<String, String> texts = new TreeMap<>();
        if (Files.exists(released)) {
            try (Stream<Path> files = Files.walk(released)) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    try {
                        texts.put(released.relativize(file).toString(), Files.readString(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return texts;
    }

    @Test
    void withoutAReleaseThereIsNoFolder() throws IOException {
        record(new Act.Proposed(stamp(9), "s", "m", Optional.empty(), java.util.Set.of()));
        bring();

        assertThat(output).isEmptyDirectory();
        assertThat(differences()).isEmpty();
    }

    @Test
    void eachReleaseHasAFolderAndTheLastOneIsCurrent() throws IOException {
        release(0, "before");
        bring();
        release(1, "first");
        release(2, "second");
        bring();

        assertThat(files())
                .containsOnlyKeys(
                        "v0/a.txt",
                        "v0/tables/b.csv",
                        "v1/a.txt",
                        "v1/tables/b.csv",
                        "v2/a.txt",
                        "v2/tables/b.csv",
                        "current/a.txt",
                        "current/tables/b.csv",
                        "index.json")
                .containsEntry("v0/a.txt", "before")
                .containsEntry("v1/a.txt", "first")
                .containsEntry("current/a.txt", "second")
                .containsEntry("current/tables/b.csv", "second table");
        assertThat(Files.exists(output.resolve("schema"))).isTrue();
        assertThat(differences()).isEmpty();
    }

    @Test
    void theIndexNamesReleasesAndNoPerson() throws IOException {
        String first = release(1, "first");
        release(2, "second");
        record(new Act.Recalled(stamp(12), "", 2, "a wrong total"));
        bring();

        assertThat(files().get("index.json"))
                .contains(
                        "\"round\"", "\"2023\"", first, "2024-07-01T10:00:00Z", "2024-07-01T12:00:00Z", "a wrong total")
                .containsPattern("\"in_force\"\\s*:\\s*null")
                .containsPattern("\"recalled_because\"\\s*:\\s*null")
                .doesNotContain("anna");
    }

    @Test
    void ofARecalledReleaseANoteIsLeftAndTheOneBeforeIsNotInForceAgain() throws IOException {
        release(1, "first");
        release(2, "second");
        bring();
        record(new Act.Recalled(stamp(13), "", 2, "a wrong total"));
        bring();

        String note = """
                Release v2 was recalled at 2024-07-01T13:00:00Z. Do not use it.
                Reason: a wrong total

                Выпуск v2 отозван (2024-07-01T13:00:00Z). Просим его не использовать.
                Причина: a wrong total
                """;
        assertThat(files())
                .containsEntry("current/RECALLED.txt", note)
                .containsEntry("v2/RECALLED.txt", note)
                .containsEntry("v2/a.txt", "second")
                .containsEntry("v1/a.txt", "first")
                .doesNotContainKeys("current/a.txt", "v1/RECALLED.txt");
        assertThat(differences()).isEmpty();

        release(3, "third");
        bring();
        assertThat(files()).containsEntry("current/a.txt", "third").doesNotContainKey("current/RECALLED.txt");
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "index.json", "v1", "v2"})
    void whatIsTakenAwayIsWrittenAgain(String name) throws IOException {
        release(1, "first");
        release(2, "second");
        bring();
        Map<String, String> before = files();
        Path gone = output.resolve("released/2023").resolve(name);
        if (Files.isDirectory(gone)) {
            PrivateFiles.remove(gone);
        } else {
            Files.delete(gone);
        }
        assertThat(differences()).isNotEmpty().allMatch(d -> d.contains(": missing; take away released/2023/" + name));
        bring();

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatAKilledCommandHasLeftIsReplaced() throws IOException {
        release(1, "first");
        bring();
        release(2, "second");
        Path released = output.resolve("released/2023");
        for (String left : List.of(".svod-writing-v2", ".svod-writing-current", ".svod-old-current")) {
            Files.writeString(Files.createDirectories(released.resolve(left)).resolve("half.txt"), "half");
        }
        bring();

        assertThat(files().keySet()).noneMatch(file -> file.contains("svod") || file.contains("half"));
        assertThat(files()).containsEntry("current/a.txt", "second");
        assertThat(differences()).isEmpty();
    }

    @Test
    void aFileThatSomebodyChangedIsLeftAndReported() throws IOException {
        release(1, "first");
        bring();
        Path file = output.resolve("released/2023/v1/a.txt");
        Files.writeString(file, "changed");
        Files.writeString(output.resolve("released/2023/v1/more.txt"), "more");
        bring();

        assertThat(file).hasContent("changed");
        assertThat(differences())
                .containsExactly(
                        "output/released/2023/v1/a.txt: not what was released; take away released/2023/v1, and the next run"
                                + " writes it again",
                        "output/released/2023/v1/more.txt: not part of a release; take it away");
    }

    @Test
    void aLinkInPlaceOfAFileIsNotTheFile() throws IOException {
        release(1, "first");
        bring();
        Path file = output.resolve("released/2023/v1/a.txt");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "first");
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);

        assertThat(differences())
                .singleElement()
                .satisfies(d -> assertThat(d).contains("a.txt: not what was released"));
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgain() throws IOException {
        release(1, "first");
        bring();
        Object before = Files.getAttribute(output.resolve("released/2023/current"), "unix:ino");
        bring();

        assertThat(Files.getAttribute(output.resolve("released/2023/current"), "unix:ino"))
                .isEqualTo(before);
    }

    @Test
    void eachRoundHasItsOwnFolder() throws IOException {
        release(1, "first");
        journal.append(List.of(ActRecords.record(
                "2022", new Act.Released(stamp(9), archive.store(Map.of()), 1, ReleasedFigures.NONE))));
        bring();

        assertThat(output.resolve("released/2022/index.json")).exists();
        assertThat(files()).containsKey("v1/a.txt");
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        anna,approver                     | anna APPROVER
        ~ Anna ,approver~                 | anna APPROVER
        anna,approver\\nstan,statistician  | anna APPROVER; stan STATISTICIAN
        """)
    void theTableOfUsersSaysWhoMayWhat(String rows, String persons) throws IOException {
        users("user,role\n" + rows.replace("\\n", "\n") + "\n");

        assertThat(new TreeMap<>(UserTable.read(folder).roles())
                        .entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .collect(java.util.stream.Collectors.joining("; ")))
                .isEqualTo(persons);
        assertThat(UserTable.read(folder).role("ANNA")).isPresent();
        assertThat(UserTable.read(folder).role("boris")).isEmpty();
    }

    private void users(String table) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("desk")).resolve("users.csv"), table);
    }

    @Test
    void withoutATableNobodyIsKnown() throws IOException {
        assertThat(UserTable.read(folder).roles()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        anna,chief                   | desk/users.csv:2: role chief is not known; expected one of
        anna,                        | desk/users.csv:2: role is blank
        ,approver                    | desk/users.csv:2: user is blank
        anna,approver\\nANNA,submitter | desk/users.csv:3: the user anna is there twice; upper and lower case are the same
        """)
    void aWrongLineOfUsersIsNamed(String rows, String problem) throws IOException {
        users("user,role\n" + rows.replace("\\n", "\n") + "\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> UserTable.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(problem);
    }
}
