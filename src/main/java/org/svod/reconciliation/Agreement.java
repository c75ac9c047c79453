package org.svod.reconciliation;

/** Verdict on a joint case or a mirrored flow. */
public enum Agreement {
    /** All sides say the same, within tolerance. */
    AGREED,
    /** The sides differ; the policy of the round decides which value counts. */
    DISCREPANCY,
    /** Only the sender of a flow says anything, though the receiver has reported in the year. */
    ONLY_SENDER,
    /** Only the receiver of a flow says anything, though the sender has reported in the year. */
    ONLY_RECEIVER,
    /** The other side of a flow has no accepted submission in the year. */
    NOT_COMPARABLE,
    /** The secretariat decided. */
    DECIDED;

    /** Whether a person should look at it. */
    public boolean open() {
        return this == DISCREPANCY || this == ONLY_SENDER || this == ONLY_RECEIVER;
    }
}
