package org.svod.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.svod.files.Fingerprint;
import org.svod.files.Printable;
import org.svod.intake.Archive;
import org.svod.intake.JobsSnapshots;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;

/**
 * Compares {@code jobs/} with the archived settings of the last run in the journal, which made the last publication or
 * received the last file. {@code nightly.yml} is not compared: it says how Svod works on a machine, and changes no
 * figure.
 */
public final class JobsComparison {

    private static final int SHOWN = 20;
    private static final int LONGEST = 120;

    private final Path jobs;
    private final Archive archive;
    private final Journal journal;

    public JobsComparison(Path jobs, Archive archive, Journal journal) {
        this.jobs = jobs;
        this.archive = archive;
        this.journal = journal;
    }

    /** The last entry of the journal; empty if it has none. */
    public static Optional<JournalEntry.OfRun> last(Journal journal) {
        return journal.ofRuns().stream().max(Comparator.comparingLong(JournalEntry.OfRun::run));
    }

    /**
     * Makes sure that {@code jobs/} is what it was.
     *
     * @throws MismatchedFoldersException with the files and lines that differ
     */
    public void check() throws IOException {
        Optional<JournalEntry.OfRun> last = last(journal);
        if (last.isEmpty()) {
            return;
        }
        List<String> differences = differences(last.get().jobs());
        if (!differences.isEmpty()) {
            throw MismatchedFoldersException.otherJobs(
                    jobs, last.get().run(), last.get().runDate(), shortened(differences));
        }
    }

    private static List<String> shortened(List<String> differences) {
        List<String> shown = new ArrayList<>(differences.stream().limit(SHOWN).toList());
        if (differences.size() > SHOWN) {
            shown.add("and " + (differences.size() - SHOWN) + " more");
        }
        return shown;
    }

    /** Every difference, by file and line. */
    List<String> differences(String snapshot) throws IOException {
        Map<String, String> then = new JobsSnapshots(archive).manifest(snapshot);
        Set<String> now = JobsSnapshots.paths(jobs);
        Set<String> all = new TreeSet<>(then.keySet());
        all.addAll(now);
        all.remove("nightly.yml");
        List<String> differences = new ArrayList<>();
        for (String path : all) {
            String name = Printable.of(path);
            if (!now.contains(path)) {
                differences.add(name + ": is missing");
            } else if (!then.containsKey(path)) {
                differences.add(name + ": was not there");
            } else if (!Fingerprint.of(jobs.resolve(path)).equals(then.get(path))) {
                differences.addAll(lines(name, lines(archive.intact(then.get(path))), lines(jobs.resolve(path))));
            }
        }
        return differences;
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The lines between the first and the last line that differ. */
    private static List<String> lines(String name, List<String> then, List<String> now) {
        if (!name.matches(".*\\.(csv|yml|yaml|md|txt)")) {
            return List.of(name + ": other bytes");
        }
        int from = 0;
        while (from < then.size() && from < now.size() && then.get(from).equals(now.get(from))) {
            from++;
        }
        int end = 0;
        while (end < then.size() - from
                && end < now.size() - from
                && then.get(then.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        int most = Math.max(then.size(), now.size()) - end;
        for (int i = from; i < most; i++) {
            String is = i < now.size() - end ? now.get(i) : "";
            String was = i < then.size() - end ? then.get(i) : "";
            if (!is.equals(was)) {
                lines.add(name + ":" + (i + 1) + ": is " + shown(is) + ", was " + shown(was));
            }
        }
        return lines.isEmpty() ? List.of(name + ": other line ends") : lines;
    }

    private static String shown(String line) {
        String text = Printable.of(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
        return text.isEmpty() ? "blank" : "\"" + text + "\"";
    }
}
