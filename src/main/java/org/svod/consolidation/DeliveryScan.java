package org.svod.consolidation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.State;
import org.svod.databank.DeliveryRepository;
import org.svod.databank.OpenDelivery;
import org.svod.databank.RunRepository.Run;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.files.Fingerprint;
import org.svod.intake.Archive;
import org.svod.intake.DropFolder;
import org.svod.intake.DroppedFile;
import org.svod.intake.HeldFile;
import org.svod.intake.HeldFiles;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.intake.Lanes;
import org.svod.intake.NotTakenException;
import org.svod.intake.PresentFiles;
import org.svod.intake.SkippedFile;
import org.svod.intake.UploadWait;
import org.svod.run.AfterIntake;
import org.svod.run.RunLog;
import org.svod.run.RunSettings;
import org.svod.run.ScanLog;
import org.svod.run.SettingsHistory;
import org.svod.run.StopRequest;
import org.svod.run.Workers;
import org.svod.run.Workplace;
import org.svod.submission.text.ShownFileName;
import org.svod.submission.text.ShownTexts;

/**
 * What a run has to work on: takes over what the journal holds for the run, looks into the drop folder, archives and
 * journals what is new, and hands every delivery to a lane. Sequence numbers are given here, in a fixed order, before
 * anything runs in parallel.
 */
public final class DeliveryScan {

    private final Workplace workplace;
    private final SettingsHistory history;
    private final Archive archive;
    private final Journal journal;
    private final DeliveryRepository deliveries;
    private final RunLog log;
    private final StopRequest stop;
    private final ShownTexts shown = new ShownTexts();

    /** Hears of the files that are archived, from several threads. */
    public interface Listener {

        /** How many there are to archive. */
        void found(int files);

        /** One of them is archived, which is called so. */
        void archived(String path);
    }

    /** In this workplace, with what is archived; the database learns of the deliveries. */
    public DeliveryScan(
            Workplace workplace,
            SettingsHistory history,
            Archive archive,
            Journal journal,
            DeliveryRepository deliveries,
            RunLog log,
            StopRequest stop) {
        this.workplace = workplace;
        this.history = history;
        this.archive = archive;
        this.journal = journal;
        this.deliveries = deliveries;
        this.log = log;
        this.stop = stop;
    }

    /**
     * Makes the run's deliveries known to the database, in transactions of its own: what a scan that was killed did not
     * store, the next one takes from the journal.
     *
     * @return how many the run has, also those that a scan which was killed stored
     */
    public int scan(Run run, Listener listener) throws Exception {
        RunSettings settings = history.of(run.jobs());
        ShownFileName names = shown.namesOf(settings.codebook());
        PresentFiles files = new PresentFiles(journal, names);
        Map<String, Long> present = files.inFolder(deliveries.present());
        long last = deliveries.last();
        List<JournalEntry.Delivered> found = new ArrayList<>(journal.deliveries().stream()
                .filter(d -> d.run() == run.id() && d.sequence() > last)
                .toList());
        Fingerprint.expect(
                found.size(),
                found.stream().mapToLong(JournalEntry.Delivered::bytes).sum());
        if (!run.replayed() || settings.nightly().afterIntake() == AfterIntake.KEEP) {
            found.forEach(d -> present.put(d.path(), d.sequence()));
        }
        if (!run.replayed() && workplace.takesNew()) {
            found.addAll(archiveNew(run, settings, new ScanLog(log, names), present, found, listener));
        }
        deliveries.scanned(files.stored(present), opened(run.id(), found, settings, names));
        return deliveries.count(run.id());
    }

    private List<JournalEntry.Delivered> archiveNew(
            Run run,
            RunSettings settings,
            ScanLog scanLog,
            Map<String, Long> present,
            List<JournalEntry.Delivered> adopted,
            Listener listener)
            throws Exception {
        SubmissionNames names = new SubmissionNames(settings.codebook());
        DropFolder folder = new DropFolder(
                workplace.folders().input(),
                settings.codebook().states(),
                file -> names.parse(file).name(),
                settings.nightly().largest(),
                settings.nightly().ignored());
        DropFolder.Listing listing = folder.list();
        scanLog.leftAlone(listing.leftAlone());
        List<DroppedFile> fresh = new ArrayList<>();
        Map<Long, String> fingerprints = new HashMap<>(deliveries.fingerprints(present.values()));
        adopted.forEach(d -> fingerprints.put(d.sequence(), d.sha256()));
        HeldFiles held =
                new HeldFiles(workplace.folders().input(), settings.nightly().largest(), log::notice);
        Map<String, List<Long>> known = present.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> DroppedFile.droppedAs(e.getKey()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        for (DroppedFile file : listing.files()) {
            stop.check();
            if (!selected(file, settings)) {
                scanLog.leftAlone(file, SkippedFile.Reason.ROUND_NOT_SELECTED);
            } else {
                PresentFiles.delivered(file, held, known.getOrDefault(file.droppedAs(), List.of()), fingerprints)
                        .ifPresentOrElse(delivery -> present.put(file.path(), delivery), () -> fresh.add(file));
            }
        }
        Set<String> listed = listing.files().stream().map(DroppedFile::path).collect(Collectors.toSet());
        present.keySet().retainAll(listed);
        UploadWait.Settled settled = new UploadWait(settings.nightly().settle()).wait(fresh);
        scanLog.leftAlone(settled.moving());
        listener.found(settled.still().size());
        long sequence = Math.max(
                deliveries.last(),
                journal.deliveries().stream()
                        .mapToLong(JournalEntry.Delivered::sequence)
                        .max()
                        .orElse(0));
        List<JournalEntry.Delivered> added = new ArrayList<>();
        Fingerprint.expect(settled.still().size(), settled.bytes());
        Map<DroppedFile, Archive.Stored> stored = store(settled.still(), held, settings, scanLog, listener);
        for (DroppedFile file : settled.still()) {
            Archive.Stored copy = stored.get(file);
            if (copy != null) {
                sequence++;
                added.add(new JournalEntry.Delivered(
                        run.id(),
                        run.runDate(),
                        run.jobs(),
                        sequence,
                        file.path(),
                        file.file(),
                        file.folder().map(State::code).orElse(""),
                        copy.sha256(),
                        copy.bytes()));
                present.put(file.path(), sequence);
            }
        }
        archive.makeDurable();
        journal.append(added);
        return added;
    }

    private boolean selected(DroppedFile file, RunSettings settings) {
        return workplace.selected().isEmpty()
                || file.name()
                        .flatMap(n -> settings.rounds().ofYear(n.scope().year()))
                        .map(workplace::selects)
                        .orElse(true);
    }

    /** Copies files into the archive, several at a time. */
    private Map<DroppedFile, Archive.Stored> store(
            List<DroppedFile> files, HeldFiles held, RunSettings settings, ScanLog scanLog, Listener listener)
            throws Exception {
        Map<DroppedFile, Archive.Stored> stored = new ConcurrentHashMap<>();
        try (Workers workers = new Workers(settings.nightly().parallelFiles(), stop)) {
            workers.all(files.stream()
                    .<Workers.Task>map(file -> () -> store(file, held, scanLog).ifPresent(copy -> {
                        stored.put(file, copy);
                        listener.archived(scanLog.called(file));
                    }))
                    .toList());
        }
        return stored;
    }

    private Optional<Archive.Stored> store(DroppedFile file, HeldFiles files, ScanLog scanLog) throws IOException {
        try (HeldFile held = files.toRead(file.place())) {
            return Optional.of(archive.store(held));
        } catch (NotTakenException e) {
            scanLog.leftAlone(file, e.reason());
            return Optional.empty();
        } catch (NoSuchFileException e) {
            // Taken back by its owner between listing and copying: it was never delivered.
            scanLog.notice(file, "was taken back before it could be read");
            return Optional.empty();
        }
    }

    private Stream<OpenDelivery> opened(
            long run, List<JournalEntry.Delivered> found, RunSettings settings, ShownFileName called) {
        SubmissionNames names = new SubmissionNames(settings.codebook());
        // What a scan that was killed has stored keeps its lane: the files of a State are judged in one, in their
        // order.
        Map<String, Integer> lanes = new HashMap<>(deliveries.lanesByState(run));
        Lanes.of(found, settings.nightly().parallelFiles(), d -> state(names.meant(d.file(), d.folder())))
                .forEach(lanes::putIfAbsent);
        Map<String, Integer> counts = deliveries.countsByFile();
        return found.stream().map(d -> {
            Optional<SubmissionName> name = names.meant(d.file(), d.folder());
            int nth = counts.merge(called.file(d.file()), 1, Integer::sum);
            return new OpenDelivery(d.delivery(called, nth, name), d.run(), lanes.getOrDefault(state(name), 1));
        });
    }

    private static String state(Optional<SubmissionName> name) {
        return name.map(n -> n.state().code()).orElse("");
    }
}
