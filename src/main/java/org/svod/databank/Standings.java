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
 * What states have had accepted, as of this run: read once from what is stored, then kept up to date, as a state may
 * send very many files. Files of one state come one after the other. Should an outcome not be stored after all, the run
 * fails, and the next one reads anew.
 */
public final class Standings {

    private final SubmissionRepository submissions;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();

    /** Nothing is read yet. */
    public Standings(SubmissionRepository submissions) {
        this.submissions = submissions;
    }

    /** That of a state in a year. */
    public Standing of(State state, int year, Codebook codebook) {
        return standings.computeIfAbsent(
                key(state, year), k -> Standing.of(submissions.accepted(state, year, codebook)));
    }

    /** Takes note of an outcome. */
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
