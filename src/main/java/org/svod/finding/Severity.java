package org.svod.finding;

/** How grave a finding is, worst first. */
public enum Severity {
    /** The value cannot be counted; by default the whole submission is rejected. */
    ERROR,
    /** Counted, and somebody should look at it. */
    WARNING,
    /** For information only. */
    INFO
}
