package org.svod.acceptance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.delivery.SubmissionName;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.round.Round;
import org.svod.round.Rounds;

/** Checks a delivery before its file is opened: sender, folder, round and time. */
public final class Envelope {

    private final Rounds rounds;
    private final LocalDate runDate;

    /** Checks with these rounds, as of the run date. */
    public Envelope(Rounds rounds, LocalDate runDate) {
        this.rounds = rounds;
        this.runDate = runDate;
    }

    /** The round that a submission belongs to. */
    public Optional<Round> round(SubmissionName name) {
        return rounds.ofYear(name.scope().year());
    }

    /**
     * All findings about sender, folder, round and time.
     *
     * @param name what the file's name says
     * @param folder code of the state in whose folder the file was; blank if it was in no such folder
     */
    public Findings check(SubmissionName name, String folder) {
        Findings.Collector found = new Findings.Collector(1);
        String file = name.fileName();
        if (!folder.isEmpty() && !folder.equals(name.state().code())) {
            found.add(Finding.ofFile(
                    FindingCode.FOREIGN_FOLDER, file, folder, name.state().code()));
        }
        if (round(name).isEmpty()) {
            String years = rounds.stream().map(Round::name).collect(Collectors.joining(", "));
            found.add(Finding.ofFile(
                    FindingCode.NO_ROUND, file, Integer.toString(name.scope().year()), years));
        }
        if (name.scope().firstDay().isAfter(runDate)) {
            found.add(Finding.ofFile(FindingCode.FUTURE_SCOPE, name.scope().toString(), runDate.toString()));
        }
        if (!name.state()
                .membership()
                .contains(name.scope().firstDay(), name.scope().lastDay())) {
            found.add(Finding.ofFile(
                    FindingCode.NOT_A_MEMBER,
                    name.scope().toString(),
                    name.state().code()));
        }
        return found.findings();
    }
}
