package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.Fingerprint;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;

/** The exercise of the README: back up, lose the machine, restore, rebuild, compare byte by byte. */
class RestoreTest {

    private static final String LETTER = "output/2023/letter-2023-en.docx";

    @TempDir
    private Path folder;

    @Test
    void whatWasBackedUpGivesEverythingBack() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts, letter")
                .drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        run(night, "2024-02-01");
        Files.writeString(night.path(LETTER), "edited by a person");
        night.drop("AM_2023-01.csv", "indicator,value\nDETAINED,7\n");
        run(night, "2024-02-02");
        run(night, "2024-02-03");
        Map<String, String> outputs = night.fingerprints("output");
        Map<String, String> reports = reports(night);
        assertThat(outputs).containsKey("2023/letter-2023-en.new.docx");
        assertThat(reports).hasSize(3);

        for (String kept : new String[] {"data/archive", "jobs"}) {
            Workspace.copy(night.path(kept), night.path("backup").resolve(kept));
        }
        Files.copy(night.path(LETTER), night.path("backup/letter-2023-en.docx"));
        for (String lost : new String[] {"data", "jobs", "output", "input"}) {
            SampleNightTest.delete(night.path(lost));
        }
        Workspace.copy(night.path("backup/data/archive"), night.path("data/archive"));
        Workspace.copy(night.path("backup/jobs"), night.path("jobs"));
        Files.createDirectories(night.path("input"));
        Files.createDirectories(night.path(LETTER).resolveSibling("."));
        Files.copy(night.path("backup/letter-2023-en.docx"), night.path(LETTER));

        assertThat(night.run("rebuild"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(reports(night)).containsAllEntriesOf(reports);
        assertThat(night.run("verify")).isEqualTo(1);
        assertThat(night.printed())
                .contains("output/2023/letter-2023-en.docx: not what the database yields", "1 difference:");

        night.round("due-days: 15", "due-days: 20");
        Path states = night.path("jobs/codebook/states.csv");
        Files.writeString(states, Files.readString(states) + "XX,XXX,Nowhere,Нигде,,,\n");
        Map<String, String> jobs = night.fingerprints("jobs");
        assertThat(night.run("rebuild")).isEqualTo(1);
        assertThat(night.complained())
                .contains(
                        "not those of run 2 of 2024-02-02",
                        "rounds/2023/round.yml:",
                        "is \"due-days: 20\", was \"due-days: 15\"",
                        "codebook/states.csv:12: is \"XX,XXX,Nowhere,Нигде,,,\", was blank",
                        "--jobs-from-archive");
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.run("rebuild", "--jobs-from-archive"))
                .as(night.printed() + night.complained())
                .isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        assertThat(night.fingerprints("jobs")).isEqualTo(jobs);
    }

    @Test
    void figuresThatTheArchiveDoesNotGiveAsTheyWerePublishedAreNamed() throws IOException {
        Workspace night =
                Workspace.small(folder, "move", "tables").drop("KZ_2023-01.csv", "indicator,value\nDETAINED,5\n");
        run(night, "2024-02-01");
        // The operator has closed the folder to the group: it stays closed.
        Files.setPosixFilePermissions(night.path("data/db"), PosixFilePermissions.fromString("rwx------"));
        assertThat(night.run("rebuild")).as(night.complained()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(night.path("data/db"))))
                .isEqualTo("rwx------");
        assertThat(night.printed()).doesNotContain("does not give the figures");

        Journal journal = new Journal(night.path("data/archive"));
        JournalEntry.Published last = journal.publications().stream()
                .filter(entry -> entry.round().equals("2023"))
                .findFirst()
                .orElseThrow();
        journal.append(List.of(new JournalEntry.Published(
                2,
                LocalDate.of(2024, 2, 2),
                last.jobs(),
                last.round(),
                last.content(),
                2,
                Map.of("DETAINED", "6"),
                last.statuses(),
                List.of())));
        assertThat(night.run("rebuild")).as(night.complained()).isZero();
        assertThat(night.printed())
                .contains("round 2023: the archive does not give the figures that run 2 published: "
                        + "DETAINED 5, published as 6");
    }

    private static void run(Workspace night, String date) {
        assertThat(night.run("nightly", "--run-date", date))
                .as(night.printed() + night.complained())
                .isZero();
    }

    private static Map<String, String> reports(Workspace night) throws IOException {
        Map<String, String> reports = new TreeMap<>();
        try (Stream<Path> files = Files.list(night.path("output/runs"))) {
            for (Path file : files.toList()) {
                reports.put(file.getFileName().toString(), Fingerprint.of(file));
            }
        }
        return reports;
    }
}
