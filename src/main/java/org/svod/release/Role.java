package org.svod.release;

/** What a person may do. */
public enum Role {
    /** Sends returns. */
    SUBMITTER,
    /** Answers questions, makes decisions, proposes. */
    STATISTICIAN,
    /** Proposes, approves, sends back, releases, recalls. */
    APPROVER,
    /** Runs the program. */
    OPERATOR,
    /** Reads what is released. */
    READER;

    /** Whether a person of this role may propose a set. */
    public boolean mayPropose() {
        return this == STATISTICIAN || this == APPROVER;
    }

    /** Whether a person of this role may make decisions. */
    public boolean mayDecide() {
        return this == STATISTICIAN || this == APPROVER;
    }

    /** Whether a person of this role may explain a warning about the returns of every State. */
    public boolean mayJustify() {
        return mayDecide();
    }

    /** Whether a person of this role may ask a State something. */
    public boolean mayAskStates() {
        return mayDecide();
    }

    /** Whether a person of this role may reply to a question to the own State. */
    public boolean mayReply() {
        return this == SUBMITTER;
    }

    /** Whether a person of this role may ask for a run now. */
    public boolean mayAskForRun() {
        return this == OPERATOR || mayDecide();
    }

    /** Whether a person of this role may approve, send back, release and recall. */
    public boolean mayApprove() {
        return this == APPROVER;
    }
}
