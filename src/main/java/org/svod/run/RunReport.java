package org.svod.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.intake.SkippedFile;

/**
 * What one run did. Only here stand run number, times and paths.
 *
 * @param run its number
 * @param runDate its date
 * @param state how it ended
 * @param begun when it began, by the wall clock
 * @param ended when it ended
 * @param steps what each step did
 * @param files what became of each delivery
 * @param leftAlone what was not taken from the drop folder, and why
 * @param rounds what there is to tell about the rounds
 * @param letters the letters drafted
 * @param notices what a person should read
 * @param filesChanged how many output files changed
 */
public record RunReport(
        long run,
        LocalDate runDate,
        State state,
        Instant begun,
        Instant ended,
        List<Step> steps,
        List<OutcomeSummary> files,
        List<SkippedFile> leftAlone,
        List<RoundSummary> rounds,
        List<Letter> letters,
        List<String> notices,
        int filesChanged) {

    /** How a run ended. */
    public enum State {
        /** Everything is done. */
        DONE,
        /** It failed; the next run goes on where it stopped. */
        FAILED,
        /** It was asked to stop; the next run goes on where it stopped. */
        STOPPED
    }

    /**
     * A step.
     *
     * @param name its name, with the lane or the round where it is a partition
     * @param status its status in the job repository
     * @param items what it wrote
     * @param milliseconds how long it took
     */
    public record Step(String name, String status, long items, long milliseconds) {}

    /**
     * A letter.
     *
     * @param file its name
     * @param draft whether it is marked as a draft
     * @param omitted codes of the published indicators that it leaves out, because nobody reported them
     * @param literals numbers in it that stand for no figure: those of the template and its wording
     */
    public record Letter(String file, boolean draft, List<String> omitted, List<String> literals) {}

    /** How many deliveries have this verdict. */
    public long count(Outcome.Verdict verdict) {
        return files.stream().filter(f -> f.verdict() == verdict).count();
    }

    /**
     * Whether this very run brought something that a person should read; what was open before is not told every night.
     */
    public boolean hasNews() {
        return state != State.DONE
                || files.stream().anyMatch(OutcomeSummary::needsPerson)
                || !notices.isEmpty()
                || isHeldUp()
                || (filesChanged > 0 && needsPerson());
    }

    /**
     * Whether a return waits in the drop folder until somebody does something about it: told every night, as nothing
     * else tells it.
     */
    private boolean isHeldUp() {
        return leftAlone.stream().anyMatch(left -> left.reason().needsPerson());
    }

    /**
     * Whether a person should look: something was rejected, is asked about, cannot be taken, is in dispute, doubted or
     * has no effect.
     */
    public boolean needsPerson() {
        return files.stream().anyMatch(OutcomeSummary::needsPerson)
                || !notices.isEmpty()
                || isHeldUp()
                || rounds.stream().anyMatch(RoundSummary::needsPerson);
    }
}
