package org.svod.delivery;

import java.util.OptionalInt;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * What a file's name says.
 *
 * @param state who submits
 * @param scope the period that it speaks for
 * @param version the version, where the name gives one; from 1
 * @param format how the file is written, as the end of its name says
 */
public record SubmissionName(State state, Period scope, OptionalInt version, FileFormat format) {

    /** The name of a CSV file. */
    public SubmissionName(State state, Period scope, OptionalInt version) {
        this(state, scope, version, FileFormat.CSV);
    }

    /** The good name: {@code KZ_2023-05_v2.csv}. */
    public String fileName() {
        return state.code() + "_" + scope + (version.isPresent() ? "_v" + version.getAsInt() : "") + format.ending();
    }
}
