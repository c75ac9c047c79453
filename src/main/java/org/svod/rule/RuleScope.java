package org.svod.rule;

/** What a rule is applied to. */
public enum RuleScope {
    /** Each period, operation and counterpart of a return by itself. */
    ROW,
    /** Each period of a return. */
    FILE,
    /** Each period of each State, with the returns of the whole round. */
    ROUND,
    /** Each flow between two States: what the sender and what the receiver say. */
    MIRROR;

    /** Whether a single return is enough to judge the rule. */
    public boolean isOfReturn() {
        return this == ROW || this == FILE;
    }
}
