package org.svod.databank;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;

/**
 * The accepted submissions of the states during this run. They are read once from the database and then kept up to
 * date, because a state may send very many files. The files of one state are processed one after the other. If an
 * outcome is not stored after all, the run fails, and the next run reads the standings again.
 */
public final class Standings {

    private final SubmissionRepository submissions;
    private final Map<String, Answered> standings = new ConcurrentHashMap<>();

    /** A standing, and the decisions about files that it follows. */
    private record Answered(FileAnswers answers, Standing standing) {}

    /** Starts without anything read. */
    public Standings(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /** The standing of a state in a year, after these decisions about files. */
    public Standing of(State state, int year, FileAnswers answers, Codebook codebook) {
        return standings
                .compute(
                        key(state, year),
                        (k, known) -> known != null && known.answers().equals(answers)
                                ? known
                                : new Answered(
                                        answers, Standing.of(submissions.accepted(state, year, answers, codebook))))
                .standing();
    }

    /** Adds an outcome. */
    public void note(Outcome outcome) {
        if (outcome.verdict() == Outcome.Verdict.ACCEPTED || outcome.verdict() == Outcome.Verdict.WAITING) {
            SubmissionName name = outcome.delivery().named();
            standings.computeIfPresent(
                    key(name.state(), name.scope().year()),
                    (key, known) -> known.answers().counts(outcome.delivery(), outcome.verdict())
                            ? new Answered(known.answers(), known.standing().and(counted(outcome)))
                            : known);
        }
    }

    private static AcceptedSubmission counted(Outcome outcome) {
        return new AcceptedSubmission(
                outcome.delivery(),
                outcome.version(),
                outcome.reading().widePeriods(),
                outcome.reading().withdraws());
    }

    /** Forgets what is known about a year, because outcomes of it were replaced. */
    public void forget(int year) {
        standings.keySet().removeIf(key -> key.endsWith(Integer.toString(year)));
    }

    private static String key(State state, int year) {
        return state.code() + year;
    }
}
