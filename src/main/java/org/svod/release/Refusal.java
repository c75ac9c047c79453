package org.svod.release;

/** Why an act is refused. The words are in the bundle of the commands, under the name in lower case with hyphens. */
public enum Refusal {
    /** The round asks for no approval. */
    NO_APPROVAL_ASKED,
    /** The person is not in the table of users. */
    UNKNOWN_PERSON,
    /** The role of the person does not permit the act. */
    NOT_THE_ROLE,
    /** A reason is missing. */
    NO_REASON,
    /** A set is approved already, and must be released or sent back first. */
    APPROVED_ONE_WAITS,
    /** No set waits. */
    NOTHING_WAITS,
    /** Another set waits than the one that was named. */
    ANOTHER_SET_WAITS,
    /** The person proposed the set. */
    PROPOSED_IT,
    /** The person has approved the set already. */
    APPROVED_IT,
    /** The person made a decision that is in the set. */
    DECIDED_IN_IT,
    /** Enough persons have approved the set already. */
    APPROVED_BY_ENOUGH,
    /** Not enough persons have approved the set. */
    NOT_APPROVED,
    /** The time of the embargo has not come. */
    EMBARGO,
    /** The clock shows a time before the last act, so it is wrong now or was wrong then. */
    CLOCK_BEHIND,
    /** The folder of the draft is not as the last night wrote it. */
    DRAFT_CHANGED,
    /** The draft is not the set that was named. */
    ANOTHER_DRAFT,
    /** A number in a letter differs from its source. */
    LETTER_DIFFERS,
    /** A decision does not say which user made it. */
    DECISION_WITHOUT_USER,
    /** What the draft of tonight says is not what was proposed. */
    MATTER_DIFFERS,
    /** No release is in force. */
    NO_RELEASE_IN_FORCE,
    /** Another release is in force than the set that was named. */
    ANOTHER_RELEASE
}
