package org.svod.submission;

import java.util.OptionalInt;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * What a file's name says.
 *
 * @param state who submits
 * @param scope the period that it speaks for
 * @param version the version, where the name gives one; from 1
 */
public record SubmissionName(State state, Period scope, OptionalInt version) {

    /** The good name: {@code KZ_2023-05_v2.csv}. */
    public String fileName() {
        return state.code() + "_" + scope + (version.isPresent() ? "_v" + version.getAsInt() : "") + ".csv";
    }
}
