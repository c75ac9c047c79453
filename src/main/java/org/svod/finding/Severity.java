package org.svod.finding;

/** How serious a finding is, most serious first. */
public enum Severity {
    /** The value cannot be counted; by default the whole submission is rejected. */
    ERROR,
    /** The value is counted, and a person should look at it. */
    WARNING,
    /** For information only. */
    INFO
}
