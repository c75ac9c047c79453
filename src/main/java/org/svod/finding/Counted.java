package org.svod.finding;

/** A number with its noun, in English, for operators: {@code 1 file}, {@code 2 files}. */
public final class Counted {

    private Counted() {}

    /**
     * With a noun whose plural ends in {@code s}.
     *
     * @param number how many
     * @param noun the noun for one
     */
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /**
     * With a noun of any plural.
     *
     * @param number how many
     * @param one the noun for one
     * @param many the noun for any other number
     */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
