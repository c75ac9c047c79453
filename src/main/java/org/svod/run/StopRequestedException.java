package org.svod.run;

/** A run that was asked to stop has reached a safe point and ends there; the next run goes on from it. */
public final class StopRequestedException extends Exception {

    private static final long serialVersionUID = 1L;

    StopRequestedException() {
        super("stop requested");
    }
}
