package org.svod.request;

import java.util.Locale;

/** Why a request is refused, or waits. The words are in the bundle of the answers. */
enum RequestCode {
    /** It is no file: a link, a folder, a pipe. */
    NOT_A_FILE,
    /** It is too large for a request. */
    TOO_LARGE,
    /** It cannot be read. */
    UNREADABLE,
    /** It is not JSON, or is nested too deeply, or has a member twice. */
    NOT_JSON,
    /** A member is missing, unknown, or not of the form that is expected. */
    WRONG_FORM,
    /** The person is not in the table of users. */
    UNKNOWN_PERSON,
    /** The role of the person does not permit it. */
    NOT_THE_ROLE,
    /** There is no such round. */
    UNKNOWN_ROUND,
    /** The decision is not one that the table of decisions can hold. */
    DECISION_WRONG,
    /** No delivery of the round has this name. */
    UNKNOWN_FILE,
    /** The round expects no returns of such a State. */
    UNKNOWN_STATE,
    /** The codebook of the round has no such indicator. */
    UNKNOWN_INDICATOR,
    /** The State of the person was not asked this. */
    UNKNOWN_QUESTION,
    /** Nothing of this code was found there. */
    UNKNOWN_FINDING,
    /** The finding is no warning. */
    NOT_A_WARNING,
    /** The approver has no key yet. */
    NO_KEY,
    /** The proof is not that of the approver. */
    PROOF_WRONG,
    /** The proof was used before, or is older than the last act of the same kind. */
    PROOF_USED,
    /** The request was made later than now, by its own words. */
    MADE_LATER,
    /** A decision about the same question that was made later is applied. */
    OLDER,
    /** Waits: the table of decisions would lose a row. */
    TABLE_UNCLEAR,
    /** Waits for the run that it asks for. */
    RUN_FOLLOWS,
    /** Waits for the end of the run that has begun for it. */
    RUN_BEGUN,
    /** No run that began for it came to its end. */
    RUN_NOT_COMPLETE,
    /** Waits: a file cannot be read or written, or there is a fault in the program. */
    FAULT,
    /** Waits: the table of decisions was changed while the request was applied. */
    TABLE_CHANGED,
    /** Waits: the table of decisions cannot be written. */
    TABLE_NOT_WRITABLE,
    /** Waits: the database is behind the journal. */
    DATABASE_BEHIND;

    /** Its key in the bundle. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
