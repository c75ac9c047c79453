package org.svod.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.svod.intake.SkippedFile;

/**
 * What happened in this process that the database does not keep, for the run report. Safe for use by several threads.
 */
public final class RunLog {

    private final List<SkippedFile> leftAlone = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<String, RoundSummary> rounds = new TreeMap<>();
    private final Map<String, RunReport.Letter> letters = new TreeMap<>();
    private int filesChanged;

    /** Something in the drop folder was not taken. */
    public synchronized void leftAlone(List<SkippedFile> things) {
        leftAlone.addAll(things);
    }

    /** Something that a person should read in the morning. */
    public synchronized void notice(String text) {
        if (!notices.contains(text)) {
            notices.add(text);
        }
    }

    /** What there is to tell about a round. */
    public synchronized void round(RoundSummary summary) {
        rounds.put(summary.round(), summary);
        summary.notices().forEach(this::notice);
    }

    /** A letter was drafted. */
    public synchronized void letter(RunReport.Letter letter) {
        letters.put(letter.file(), letter);
    }

    /** Adds to the number of output files that changed, came or went. */
    public synchronized void filesChanged(int number) {
        filesChanged += number;
    }

    /** Everything that was not taken, by path. */
    public synchronized List<SkippedFile> leftAlone() {
        return leftAlone.stream().sorted().distinct().toList();
    }

    /** Everything that a person should read. */
    public synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    /** What there is to tell about the rounds, by name. */
    public synchronized List<RoundSummary> rounds() {
        return List.copyOf(rounds.values());
    }

    /** The letters drafted, by name. */
    public synchronized List<RunReport.Letter> letters() {
        return List.copyOf(letters.values());
    }

    /** How many output files changed, came or went. */
    public synchronized int filesChanged() {
        return filesChanged;
    }
}
