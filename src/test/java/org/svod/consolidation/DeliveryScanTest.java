package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.MemoryDatabase;
import org.svod.databank.OpenDelivery;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository.Run;
import org.svod.files.Fingerprint;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.intake.SkippedFile;
import org.svod.jobs.ShippedJobs;
import org.svod.run.RunLog;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequest;
import org.svod.run.Workplace;
import org.svod.run.Workplaces;

/** What a run finds to work on, on real files and a database in memory. */
class DeliveryScanTest {

    private static final LocalDate DATE = LocalDate.of(2024, 2, 1);

    private final MemoryDatabase database = new MemoryDatabase();
    private final Repositories repositories = database.repositories();
    private final RunLog log = new RunLog();
    private final List<String> archived = Collections.synchronizedList(new ArrayList<>());
    private final Path input;
    private final Archive archive;
    private final Journal journal;
    private final SettingsHistory settings;
    private Workplace workplace;
    private int runs;

    DeliveryScanTest(@TempDir Path folder) throws IOException {
        ShippedJobs.copyTo(folder.resolve("jobs"));
        Workplaces.edit(folder.resolve("jobs/nightly.yml"), "settle-seconds: 2", "settle-seconds: 0");
        workplace = Workplaces.at(folder);
        input = Files.createDirectories(workplace.folders().input());
        archive = new Archive(workplace.folders().archive());
        journal = new Journal(workplace.folders().archive());
        settings = SettingsHistory.archiving(
                workplace.folders().jobs(), workplace.folders().work(), new JobsSnapshots(archive));
        repositories.codes().register(workplace.settings().codebook());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void drop(String path, String content) throws IOException {
        Path file = input.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    /** Scans for the next run; gives the files that it found to work on. */
    private List<String> scan(boolean replayed) throws Exception {
        Run run = new Run(++runs, DATE, settings.current(), replayed);
        repositories.runs().add(run);
        return scan(run, repositories.deliveries());
    }

    private List<String> scan(Run run, DeliveryRepository deliveries) throws Exception {
        DeliveryScan scan = new DeliveryScan(workplace, settings, archive, journal, deliveries, log, new StopRequest());
        int found = scan.scan(run, new DeliveryScan.Listener() {
            @Override
            public void found(int files) {
                archived.add(files + " files");
            }

            @Override
            public void archived(String path) {
                archived.add(path);
            }
        });
        List<String> open = new ArrayList<>();
        for (int lane : repositories.deliveries().lanes(run.id())) {
            for (OpenDelivery each : repositories
                    .deliveries()
                    .open(run.id(), lane, workplace.settings().codebook())) {
                open.add(each.delivery().number() + " " + each.delivery().path() + " "
                        + each.delivery().nth());
            }
        }
        Collections.sort(open);
        assertThat(found).isEqualTo(open.size());
        return open;
    }

    @Test
    void newFilesAreNumberedInTheOrderOfTheirNamesArchivedAndJournalled() throws Exception {
        drop("RU_2023-01.csv", "indicator,value\nDETAINED,5\n");
        drop("KZ/KZ_2023-01.csv", "indicator,value\nDETAINED,7\n");
        assertThat(scan(false)).hasSize(2).allMatch(line -> line.endsWith(" 1"));
        assertThat(archived).contains("2 files", "RU_2023-01.csv", "KZ/KZ_2023-01.csv");
        assertThat(journal.deliveries())
                .extracting(JournalEntry.Delivered::sequence)
                .containsExactly(1L, 2L);
        for (JournalEntry.Delivered each : journal.deliveries()) {
            assertThat(Files.readAllBytes(archive.intact(each.sha256()))).hasSize((int) each.bytes());
            assertThat(Fingerprint.of(Files.readAllBytes(input.resolve(each.path()))))
                    .isEqualTo(each.sha256());
        }
        assertThat(journal.deliveries())
                .extracting(JournalEntry.Delivered::folder)
                .as("the folder of a State is recorded")
                .containsExactlyInAnyOrder("KZ", "");
    }

    @Test
    void aFileThatStillLiesThereIsNotDeliveredAgainAndOneWithOtherContentIs() throws Exception {
        drop("RU_2023-01.csv", "indicator,value\nDETAINED,5\n");
        scan(false);
        assertThat(scan(false)).isEmpty();
        drop("RU_2023-01.csv", "indicator,value\nDETAINED,6\n");
        assertThat(scan(false)).as("the second delivery under the name").containsExactly("2 RU_2023-01.csv 2");
        Files.delete(input.resolve("RU_2023-01.csv"));
        assertThat(scan(false)).isEmpty();
        drop("RU_2023-01.csv", "indicator,value\nDETAINED,6\n");
        assertThat(scan(false)).as("taken away and given again").containsExactly("3 RU_2023-01.csv 3");
    }

    @Test
    void aRunThatWasKilledAfterTheJournalTakesOverWhatItHolds() throws Exception {
        byte[] content = "indicator,value\nDETAINED,5\n".getBytes(StandardCharsets.UTF_8);
        Archive.Stored stored = archive.store(content);
        journal.append(List.of(new JournalEntry.Delivered(
                1,
                DATE,
                settings.current(),
                1,
                "RU_2023-01.csv",
                "RU_2023-01.csv",
                "",
                stored.sha256(),
                stored.bytes())));
        Files.write(input.resolve("RU_2023-01.csv"), content);
        assertThat(scan(false)).containsExactly("1 RU_2023-01.csv 1");
        assertThat(journal.deliveries()).as("not delivered a second time").hasSize(1);
        assertThat(archived).containsExactly("0 files");
    }

    private Set<Map.Entry<String, Set<Integer>>> lanes(Run run) {
        Map<String, Set<Integer>> lanes = new TreeMap<>();
        for (int lane : repositories.deliveries().lanes(run.id())) {
            repositories
                    .deliveries()
                    .open(run.id(), lane, workplace.settings().codebook())
                    .forEach(open -> lanes.computeIfAbsent(
                                    open.delivery().named().state().code(), s -> new TreeSet<>())
                            .add(lane));
        }
        return lanes.entrySet();
    }

    @Test
    void aScanThatEndedAfterItStoredSomeOfManyFilesStoresTheOthersOfThem() throws Exception {
        int many = 1_203;
        for (int i = 3; i <= many; i++) {
            drop("KZ_2023-05_v" + i + ".csv", "indicator,value\nDETAINED," + i + "\n");
        }
        drop("AM_2023-05.csv", "indicator,value\nDETAINED,1\n");
        // Heavier than the files of KZ that are left, so that it would get their lane.
        drop("RU_2023-05.csv", "indicator,value\nDETAINED,2\n".repeat(150_000));
        Run run = new Run(++runs, DATE, settings.current(), false);
        repositories.runs().add(run);
        AtomicInteger begun = new AtomicInteger();
        DeliveryRepository ends = new DeliveryRepository(database.template(), action -> {
            if (begun.incrementAndGet() == 3) {
                throw new IllegalStateException("the power is gone");
            }
            action.run();
        });

        assertThatThrownBy(() -> scan(run, ends)).hasMessage("the power is gone");
        assertThat(repositories.deliveries().last()).as("some are stored").isBetween(1L, many - 1L);
        assertThat(scan(run, repositories.deliveries())).hasSize(many).doesNotHaveDuplicates();
        assertThat(journal.deliveries()).as("each is delivered once").hasSize(many);
        assertThat(lanes(run))
                .as("all files of a State are judged in one lane")
                .hasSize(3)
                .allMatch(lane -> lane.getValue().size() == 1);
        assertThat(repositories.deliveries().present()).hasSize(many);
        assertThat(scan(false)).as("all lie there, and none is new").isEmpty();
    }

    @Test
    void aReplayedRunTakesNothingNew() throws Exception {
        drop("RU_2023-01.csv", "indicator,value\nDETAINED,5\n");
        assertThat(scan(true)).isEmpty();
        assertThat(journal.deliveries()).isEmpty();
        assertThat(scan(false)).containsExactly("1 RU_2023-01.csv 1");
    }

    @Test
    void whatIsNotTakenIsNamedWithTheReason() throws Exception {
        drop("RU_2023-01.csv.part", "still coming");
        drop("nowhere/RU_2023-01.csv", "indicator,value\n");
        Files.createSymbolicLink(input.resolve("KZ_2023-01.csv"), input.resolve("RU_2023-01.csv.part"));
        assertThat(scan(false)).isEmpty();
        assertThat(log.leftAlone())
                .extracting(SkippedFile::reason)
                .containsExactlyInAnyOrder(
                        SkippedFile.Reason.LINK, SkippedFile.Reason.UPLOAD_UNDER_WAY, SkippedFile.Reason.FOLDER);
    }

    @Test
    void filesOfARoundThatIsNotSelectedWaitForAnotherRun() throws Exception {
        drop("RU_2023-01.csv", "indicator,value\nDETAINED,5\n");
        drop("RU_2019-01.csv", "indicator,value\nDETAINED,5\n");
        drop("no return.csv", "indicator,value\n");
        Workplace all = workplace;
        workplace = new Workplace(all.folders(), all.settings(), DATE, Set.of("2023"), true, "test");
        assertThat(scan(false)).as("a name that says no round is taken").hasSize(2);
        assertThat(log.leftAlone())
                .containsExactly(new SkippedFile("RU_2019-01.csv", SkippedFile.Reason.ROUND_NOT_SELECTED));
        workplace = all;
        assertThat(scan(false)).containsExactly("3 RU_2019-01.csv 1");
    }
}
