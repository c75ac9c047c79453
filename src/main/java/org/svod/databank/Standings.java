package org.svod.databank;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.submission.SubmissionName;

/**
 * The accepted submissions of the states during this run. They are read once from the database and then kept up to
 * date, because a state may send very many files. The files of one state are processed one after the other. If an
 * outcome is not stored after all, the run fails, and the next run reads the standings again.
 */
public final class Standings {

    private final SubmissionRepository submissions;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    /** Starts without anything read. */
    public Standings(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /** The standing of a state in a year. */
    public Standing of(State state, int year, Codebook codebook) {
        return standings.computeIfAbsent(
                key(state, year), k -> Standing.of(submissions.accepted(state, year, codebook)));
    }

    /** Adds an outcome. */
    public void note(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted counted) {
            SubmissionName name = counted.delivery().named();
            standings.computeIfPresent(
                    key(name.state(), name.scope().year()),
                    (key, standing) -> standing.and(new AcceptedSubmission(
                            counted.delivery(),
                            counted.version(),
                            counted.reading().widePeriods())));
        }
    }

    private static String key(State state, int year) {
        return state.code() + year;
    }
}
