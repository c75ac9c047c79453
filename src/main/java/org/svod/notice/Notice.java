package org.svod.notice;

import java.util.Map;
import java.util.Optional;
import org.svod.release.Role;

/**
 * Something to tell persons of one role. It holds no figure and no value of a cell.
 *
 * @param kind what it says
 * @param role who gets it
 * @param state code of the State whose submitters get it; blank if persons of the role get it whatever their State
 * @param about what tells this notice from others of its kind; the same again is the same notice
 * @param facts what the words need
 * @param attachment a file that may go along
 */
public record Notice(
        Kind kind, Role role, String state, String about, Map<String, String> facts, Optional<Attachment> attachment) {

    /** What it says. The words are in the bundle, under the name in lower case with hyphens. */
    public enum Kind {
        /** A run failed, or was stopped. */
        RUN_FAILED,
        /** A run has not ended for a long time. */
        RUN_WITHOUT_END,
        /** No run has succeeded for a long time. */
        NO_RUN,
        /** Nothing was delivered for some days. */
        NOTHING_ARRIVED,
        /** Little space is left on a disk. */
        DISK_LOW,
        /** A return was accepted. */
        RETURN_ACCEPTED,
        /** A return was rejected. */
        RETURN_REJECTED,
        /** A return waits for a decision. */
        RETURN_WAITS,
        /** A return is due soon, is due, or is overdue. */
        REMINDER,
        /** A question about a return waits. */
        QUESTION,
        /** The secretariat asks a State something. */
        STATE_ASKED,
        /** A State has replied to a question. */
        STATE_REPLIED,
        /** What is new since the last digest. */
        DIGEST,
        /** Something was done with the figures of a round. */
        ACT
    }

    /**
     * A file that may go along.
     *
     * @param path relative to the output folder
     * @param sha256 of its bytes; if the file is another one by then, it does not go along
     */
    public record Attachment(String path, String sha256) {}

    /** Without a file. */
    public Notice(Kind kind, Role role, String state, String about, Map<String, String> facts) {
        this(kind, role, state, about, facts, Optional.empty());
    }
}
