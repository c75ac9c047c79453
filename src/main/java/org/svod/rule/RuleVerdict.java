package org.svod.rule;

/** What a rule says about the values that it was applied to. */
public enum RuleVerdict {
    /** It holds. */
    PASS,
    /** It does not hold. */
    FAIL,
    /** A value that it needs is missing. */
    NOT_JUDGED
}
