package org.svod.desk.page;

/**
 * Tells the operator, on the output of the process, what could not be written; the person at the desk gets words
 * without places.
 */
final class Unwritten {

    private static final System.Logger LOG = System.getLogger("org.svod.desk");

    private Unwritten() {}

    static void note(String what, Exception why) {
        LOG.log(System.Logger.Level.WARNING, "the desk could not write " + what + ": " + why);
    }
}
