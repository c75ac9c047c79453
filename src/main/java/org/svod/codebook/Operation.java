package org.svod.codebook;

import java.util.Optional;
import java.util.Set;

/**
 * An operation under which observations are reported, or the national work outside any operation.
 *
 * @param code its code
 * @param name names in both languages
 * @param kind its purpose
 * @param dates the days on which it runs
 * @param lead code of the lead state, if there is one
 * @param participants codes of the states that take part; empty means all
 * @param jointReporting how the states report a case in which several of them take part
 */
public record Operation(
        String code,
        Name name,
        Kind kind,
        DateRange dates,
        Optional<String> lead,
        Set<String> participants,
        JointReporting jointReporting)
        implements Coded {

    /** Code of the entry for work outside any joint operation. Every codebook must have this entry. */
    public static final String NATIONAL = "NATIONAL";

    /** The purpose of an operation. */
    public enum Kind {
        /** Search for persons. */
        SEARCH,
        /** Preventive measures. */
        PREVENTIVE,
        /** Against financing. */
        FINANCIAL,
        /** At the border. */
        BORDER,
        /** Outside any joint operation. */
        NATIONAL
    }

    /** How the states report a case in which several of them take part. */
    public enum JointReporting {
        /** Each state reports the whole case, so it must be counted once. */
        WHOLE,
        /** Each state reports its own part, so the parts add up. */
        SHARE
    }

    /** Whether the state takes part. */
    public boolean includes(State state) {
        return participants.isEmpty() || participants.contains(state.code());
    }

    /** Compares the code alone: it is unique, entries are compared often, and names are long. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Operation operation && code.equals(operation.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
