package org.svod.run;

import org.svod.acceptance.Outcome;

/** Told how a run goes. Called by several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = new Progress() {};

    /** A step begins, with so many things to do; 0 where that is not known. */
    default void stepBegins(String step, long total) {}

    /** One delivery has its outcome. */
    default void delivered(String file, Outcome outcome) {}

    /** One more thing of a step is done. */
    default void done(String step, String what) {}

    /** A step has ended. */
    default void stepEnds(String step) {}
}
