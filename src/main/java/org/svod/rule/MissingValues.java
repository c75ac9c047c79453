package org.svod.rule;

/**
 * When a missing value on a side leaves a rule not judged; where the rule is judged all the same, it counts as zero.
 */
public enum MissingValues {
    /** One missing value is enough. */
    SKIP_IF_ANY,
    /** Only if every value of the side is missing. */
    SKIP_IF_ALL,
    /** Never. */
    NEVER_SKIP;

    /**
     * Whether a side with these values leaves the rule not judged.
     *
     * @param missing how many of its values are missing
     * @param all how many values it has
     */
    boolean skips(int missing, int all) {
        return switch (this) {
            case SKIP_IF_ANY -> missing > 0;
            case SKIP_IF_ALL -> all > 0 && missing == all;
            case NEVER_SKIP -> false;
        };
    }
}
