package org.svod.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionName;
import org.svod.submission.text.ShownFileName;

/**
 * One immutable record of the journal. Together with the archived bytes, the journal is all that a new database needs.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalEntry.Delivered.class, name = "delivery"),
    @JsonSubTypes.Type(value = JournalEntry.Outcomes.class, name = "outcome"),
    @JsonSubTypes.Type(value = JournalEntry.Published.class, name = "publication"),
    @JsonSubTypes.Type(value = JournalEntry.Reread.class, name = "reread"),
    @JsonSubTypes.Type(value = JournalEntry.Frozen.class, name = "frozen"),
    @JsonSubTypes.Type(value = JournalEntry.Acted.class, name = "act"),
    @JsonSubTypes.Type(value = JournalEntry.Requested.class, name = "request"),
    @JsonSubTypes.Type(value = JournalEntry.DeskLog.class, name = "desk-log")
})
public sealed interface JournalEntry
        permits JournalEntry.OfRun, JournalEntry.Acted, JournalEntry.Requested, JournalEntry.DeskLog {

    /** A record that a run wrote. */
    sealed interface OfRun extends JournalEntry permits Delivered, Outcomes, Published, Reread, Frozen {

        /** Number of the run that wrote it, from 1. */
        long run();

        /** Run date of that run. */
        LocalDate runDate();

        /** Fingerprint of the manifest of {@code jobs/} that this run used. */
        String jobs();
    }

    /**
     * A file was delivered.
     *
     * @param run number of the run
     * @param runDate its run date
     * @param jobs fingerprint of the manifest of {@code jobs/}
     * @param sequence number of the delivery, from 1, without gaps
     * @param path path of the file, relative to the drop folder, as it was dropped; only the archive keeps it so
     * @param file its name, likewise
     * @param folder code of the state in whose folder the file was; blank if it was in no such folder
     * @param sha256 fingerprint of its bytes
     * @param bytes its size
     */
    record Delivered(
            long run,
            LocalDate runDate,
            String jobs,
            long sequence,
            String path,
            String file,
            String folder,
            String sha256,
            long bytes)
            implements OfRun {

        /**
         * The delivery that this entry records.
         *
         * @param names what the file is called outside the archive
         * @param nth how many deliveries there have been that are called so, this one included
         * @param name what its name says
         */
        public Delivery delivery(ShownFileName names, int nth, Optional<SubmissionName> name) {
            return new Delivery(
                    sequence, names.path(path), names.file(file), nth, folder, sha256, bytes, runDate, name);
        }
    }

    /**
     * Outcomes were stored. A later record about a delivery replaces an earlier one.
     *
     * @param run number of the run that stored them
     * @param runDate its run date
     * @param jobs fingerprint of the manifest of {@code jobs/}
     * @param outcomes SHA-256 of the proof of each outcome, by the number of the delivery
     */
    record Outcomes(long run, LocalDate runDate, String jobs, Map<Long, String> outcomes) implements OfRun {

        /** Keeps a copy. */
        public Outcomes {
            outcomes = PackedDigests.of(outcomes);
        }
    }

    /**
     * The content of a round's outputs changed.
     *
     * @param run number of the run
     * @param runDate its run date
     * @param jobs fingerprint of the manifest of {@code jobs/}
     * @param round the round's name
     * @param content fingerprint of the content
     * @param vintage number of the vintage that this publication made; 0 if no figure changed
     * @param figures the figures by indicator code, as plain decimals; absent if no state reported
     * @param statuses the status of each figure by indicator code
     * @param causes the causes of the change
     */
    record Published(
            long run,
            LocalDate runDate,
            String jobs,
            String round,
            String content,
            int vintage,
            Map<String, String> figures,
            Map<String, String> statuses,
            List<String> causes)
            implements OfRun {}

    /**
     * Returns of a round are read again, because the codebook has changed since they were read.
     *
     * @param run number of the run
     * @param runDate its run date
     * @param jobs fingerprint of the manifest of {@code jobs/}
     * @param round the round's name
     * @param deliveries numbers of the deliveries, in order
     * @param because the entries of the codebook that have changed, like {@code unit T}
     */
    record Reread(long run, LocalDate runDate, String jobs, String round, List<Long> deliveries, List<String> because)
            implements OfRun {}

    /**
     * A round is closed: from this run on its codebook is that of this run, whatever changes later.
     *
     * @param run number of the run
     * @param runDate its run date
     * @param jobs fingerprint of the manifest of {@code jobs/} that holds the codebook
     * @param round the round's name
     */
    record Frozen(long run, LocalDate runDate, String jobs, String round) implements OfRun {}

    /**
     * An act about the figures of a round. It belongs to no run, and has no run date: no replay does it again.
     *
     * @param round the round's name
     * @param act which act
     * @param at the time by the UTC clock
     * @param by the person; blank for what the program did by itself
     * @param via how it came in
     * @param set fingerprint of the archived set
     * @param matter fingerprint of its matter, for a proposal
     * @param embargo the time before which the set must not be released; blank if the act gives none
     * @param authors the users who made the decisions in the matter, for a proposal
     * @param version number of the release
     * @param figures the figures of a release, as plain decimals by indicator code
     * @param statuses the status of each figure by indicator code
     * @param reason why
     * @param request the request that asked for it; blank if there was none, as in every older record
     */
    record Acted(
            String round,
            String act,
            String at,
            String by,
            String via,
            String set,
            String matter,
            String embargo,
            List<String> authors,
            int version,
            Map<String, String> figures,
            Map<String, String> statuses,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String request)
            implements JournalEntry {

        /** An older record has no member {@code request}. */
        public Acted {
            request = Objects.requireNonNullElse(request, "");
        }
    }

    /**
     * What became of a request. The first record about a request says that it was taken; the last one counts. It
     * belongs to no run, and no replay does it again.
     *
     * @param id SHA-256 of the bytes of the request
     * @param at the time by the UTC clock
     * @param file the name that it had, made printable
     * @param state what became of it
     * @param asked what it asked for: {@code decision}, {@code act} and so on; blank if that could not be read
     * @param round the round; blank if it is about none
     * @param code why it was refused, or that a run has begun for it; otherwise blank
     * @param details what a person should read about it, line by line
     * @param about for a justification: the delivery, the finding, the text, who gave it
     */
    record Requested(
            String id,
            String at,
            String file,
            State state,
            String asked,
            String round,
            String code,
            List<String> details,
            Map<String, String> about)
            implements JournalEntry {

        /** What became of a request. */
        public enum State {
            /** It is archived, and nothing is done yet. */
            TAKEN,
            /** It is done. */
            APPLIED,
            /** It is refused, and has changed nothing. */
            REFUSED
        }
    }

    /**
     * Where the log of the desk ended. It belongs to no run, and no replay writes it again.
     *
     * @param at the time by the UTC clock
     * @param lines number of its lines
     * @param sha256 SHA-256 of the last one
     */
    record DeskLog(String at, long lines, String sha256) implements JournalEntry {}
}
