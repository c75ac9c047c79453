package org.svod.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.svod.consolidation.CaseTableCache;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.ContentFingerprint;
import org.svod.consolidation.RoundSettings;
import org.svod.consolidation.RoundWaitsException;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository.Run;
import org.svod.files.FolderTree;
import org.svod.files.Printable;
import org.svod.intake.Archive;
import org.svod.outputs.InForceFiles;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.Receipts;
import org.svod.outputs.RoundFiles;
import org.svod.outputs.RoundFolder;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.round.Round;
import org.svod.run.Folders;
import org.svod.run.RunLog;
import org.svod.run.RunSettings;
import org.svod.run.StopRequest;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;
import org.svod.run.Workplace;

/**
 * Writes every output once more into a separate folder, from the database and the archived settings, and compares it
 * with the files in the output folder.
 */
final class OutputCheck {

    private static final String AGAIN = "; the next run writes it again";

    private final Workplace workplace;
    private final Path aside;
    private final Consolidation consolidation;
    private final Repositories repositories;
    private final RoundSettings settings;
    private final List<String> differences = new ArrayList<>();

    OutputCheck(
            Workplace workplace,
            Path aside,
            Consolidation consolidation,
            Repositories repositories,
            RoundSettings settings) {
        this.workplace = workplace;
        this.aside = aside;
        this.consolidation = consolidation;
        this.repositories = repositories;
        this.settings = settings;
    }

    /** Differences of all rounds that were ever published, and of all receipts that were written. */
    List<String> differences(Archive archive, List<Long> withReceipt) throws IOException, StopRequestedException {
        for (Round round : workplace.settings().rounds().asList()) {
            List<Publication> published = repositories.publications().ofRound(round.name());
            if (!published.isEmpty()) {
                check(published.get(published.size() - 1));
            }
        }
        Receipts receipts = new Receipts(elsewhere(workplace.settings()), repositories.stored(), settings, archive);
        try (Workers workers = workers()) {
            receipts.write(withReceipt, workers);
        }
        Set<String> again = FolderTree.below(aside.resolve("receipts")).keySet();
        compare("receipts", again, again);
        compareInForce();
        return List.copyOf(differences);
    }

    /** Files that are not there are not missed: the next run writes them again. */
    private void compareInForce() throws IOException {
        new InForceFiles(elsewhere(workplace.settings()), repositories, settings).write();
        Set<String> again = FolderTree.below(aside.resolve(InForceFiles.FOLDER)).keySet();
        if (!again.isEmpty()) {
            Set<String> present = new TreeSet<>(again);
            present.retainAll(FolderTree.below(workplace.folders().output().resolve(InForceFiles.FOLDER))
                    .keySet());
            compare(InForceFiles.FOLDER, present, again);
        }
    }

    /** A single worker, because there is one connection to the copy of the database; no stop is ever requested. */
    private static Workers workers() {
        return new Workers(1, new StopRequest());
    }

    private Workplace elsewhere(RunSettings then) {
        Folders folders = new Folders(
                then.jobs(),
                workplace.folders().input(),
                aside,
                workplace.folders().data());
        return new Workplace(folders, then, workplace.runDate(), Set.of(), false, workplace.version());
    }

    private void check(Publication last) throws IOException, StopRequestedException {
        Run run = settings.run(last.run());
        int year = Integer.parseInt(last.round());
        RunSettings then = settings.of(run, year);
        Optional<Round> round = then.rounds().stream()
                .filter(r -> r.name().equals(last.round()))
                .findFirst();
        if (round.isEmpty()) {
            differences.add("database: round " + last.round() + " was published by run " + last.run()
                    + ", whose settings do not have it; make the database again with svod rebuild");
            return;
        }
        Optional<RoundWaitsException> waits = consolidation.waiting(round.get());
        if (waits.isPresent()) {
            differences.add("database: " + waits.get().getMessage());
            return;
        }
        RoundReport report = consolidation.published(consolidation.report(settings.published(run, round.get())));
        if (!ContentFingerprint.with(report, settings.manifest(run, year))
                .of(report)
                .equals(last.content())) {
            differences.add("database: round " + last.round() + " does not yield what run " + last.run()
                    + " published; if the software is another version since, run nightly, else svod rebuild");
        }
        if (!repositories
                .adjustments()
                .has(last.round(), report.reconciliation().adjustments())) {
            differences.add(
                    "database: the stored adjustments of round " + last.round()
                            + " are not those that its returns yield; run nightly if the last run was cut off or Svod was replaced since, else svod rebuild");
        }
        Workplace elsewhere = elsewhere(then);
        RoundFolder folder = new RoundFolder(aside, round.get());
        try (OutputSet set = folder.begin();
                Workers workers = workers()) {
            new RoundFiles(
                            elsewhere,
                            new LetterFiles(then.jobs(), new RunLog()),
                            new CaseTableCache(aside),
                            consolidation::rows)
                    .write(report, set, workers);
            set.publish();
        }
        Optional<PublicationRepository.Written> written =
                repositories.publications().written(last.round());
        if (written.isEmpty()) {
            differences.add("output/" + folder.name() + ": published by run " + last.run()
                    + ", but never written; run nightly");
        } else {
            compare(
                    folder.name(),
                    new TreeSet<>(written.get().files()),
                    FolderTree.below(folder.place()).keySet());
        }
    }

    private void compare(String folder, Set<String> expected, Set<String> again) throws IOException {
        Path place = workplace.folders().output().resolve(folder);
        Set<String> present = FolderTree.below(place).keySet();
        for (String file : expected) {
            String name = "output/" + folder + "/" + file;
            if (!Files.isRegularFile(place.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                differences.add(name + ": missing" + again(folder, ""));
            } else if (again.contains(file)
                    && Files.mismatch(place.resolve(file), aside.resolve(folder).resolve(file)) >= 0) {
                differences.add(name + ": not what the database yields" + again(folder, file));
            }
        }
        present.removeAll(expected);
        present.stream()
                .filter(file -> !LetterFiles.isLetter(file))
                .forEach(file -> differences.add("output/" + folder + "/" + Printable.of(file)
                        + ": not written by Svod, or by an earlier run that left it; take it away"));
    }

    private static String again(String folder, String file) {
        return folder.equals("receipts")
                ? "; make the outputs again with svod rebuild"
                : folder.equals(InForceFiles.FOLDER)
                        ? "; take it away, and the next run writes it again"
                        : LetterFiles.isLetter(file)
                                ? "; if nobody edited it, take it away, and the next run writes it again"
                                : AGAIN;
    }
}
