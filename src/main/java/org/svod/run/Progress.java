package org.svod.run;

import org.svod.acceptance.Outcome;

/** Receives the progress of a run. Several threads call it. */
public interface Progress {

    /** Ignores the progress. */
    Progress NONE = new Progress() {};

    /** A step begins. {@code total} is the number of items; 0 if it is not known. */
    default void stepBegins(String step, long total) {}

    /** One delivery has its outcome. */
    default void delivered(String file, Outcome outcome) {}

    /** One more item of a step is done. */
    default void done(String step, String what) {}

    /** A step has ended. */
    default void stepEnds(String step) {}
}
