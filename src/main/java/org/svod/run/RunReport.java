package org.svod.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.files.ChainHead;
import org.svod.intake.SkippedFile;

/**
 * What one run did. Only this report contains run number, times and paths.
 *
 * @param run its number
 * @param runDate its date
 * @param state how it ended
 * @param begun when it began, by the wall clock
 * @param ended when it ended
 * @param steps what each step did
 * @param files the result of each delivery
 * @param leftAlone what was not taken from the drop folder, and why
 * @param rounds the summaries of the rounds
 * @param letters the letters drafted
 * @param notices what a person should read
 * @param filesChanged how many output files changed
 * @param journal the end of the journal when the run ended
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
        int filesChanged,
        ChainHead journal) {

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
     * @param name its name; for a partition with the lane or the round
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
     * @param omitted codes of the published indicators that it leaves out, because no state reported them
     * @param literals numbers in it that are not figures: those of the template and its wording
     */
    public record Letter(String file, boolean draft, List<String> omitted, List<String> literals) {}

    /** How many deliveries have this verdict. */
    public long count(Outcome.Verdict verdict) {
        return files.stream().filter(f -> f.verdict() == verdict).count();
    }

    /**
     * Whether this run has something new that a person should read. What was open before is not reported every night.
     */
    public boolean hasNews() {
        return state != State.DONE
                || files.stream().anyMatch(OutcomeSummary::needsPerson)
                || !notices.isEmpty()
                || isHeldUp()
                || (filesChanged > 0 && needsPerson());
    }

    /**
     * Whether a return waits in the drop folder for a person. It is reported every night, because nothing else reports
     * it.
     */
    private boolean isHeldUp() {
        return leftAlone.stream().anyMatch(left -> left.reason().needsPerson());
    }

    /**
     * Whether a person should look at this run: something was rejected, is in question, cannot be taken, is in dispute,
     * is missing, or has no effect.
     */
    public boolean needsPerson() {
        return files.stream().anyMatch(OutcomeSummary::needsPerson)
                || !notices.isEmpty()
                || isHeldUp()
                || rounds.stream().anyMatch(RoundSummary::needsPerson);
    }
}
