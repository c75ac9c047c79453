package org.svod.round;

/**
 * What is measured about the quality of a round; the names are those of the European Statistical System where it has
 * one.
 */
public enum QualityCode {
    /** Share of the expected returns that count. */
    R1(In.SHARE),
    /** The same, with States weighted by how much of the indicator they have. */
    R1_WEIGHTED(In.SHARE),
    /**
     * How much of the indicator the returns that count stand for, by the year before; only where returns are missing.
     */
    COVERAGE_WEIGHT(In.SHARE),
    /** Mean days from the end of a period to the receipt of its return. */
    TIME_SOURCE_MEAN(In.DAYS),
    /** The median of these days. */
    TIME_SOURCE_MEDIAN(In.DAYS),
    /** The most of these days. */
    TIME_SOURCE_MAX(In.DAYS),
    /** Share of the returns received that were received by their due date. */
    PUNCTUALITY_SOURCE(In.SHARE),
    /** Days from the end of the year to the first publication. */
    TP1(In.DAYS),
    /** Days from the end of the year to the first publication in which all figures were final. */
    TP2(In.DAYS),
    /** Days from the planned day of the release to the first release; less than 0 if it was earlier. */
    TP3(In.DAYS),
    /** Mean revision. */
    A6_MR(In.AMOUNT),
    /** Mean absolute revision. */
    A6_MAR(In.AMOUNT),
    /** Absolute revisions as a share of the figures that they led to. */
    A6_RMAR(In.SHARE),
    /** Imputation: share of the figure that its State did not report. */
    A7(In.SHARE),
    /** Asymmetry of the two sides of flows. */
    CC1(In.SHARE),
    /** Length of the comparable series: years with a value and without a break, up to that of the round. */
    CC2(In.YEARS),
    /** Share of what was reported that is counted at another State. */
    JOINT_DUPLICATION(In.SHARE),
    /** How often a finding was made. */
    FINDINGS(In.COUNT),
    /** How many flagged values a person has confirmed. */
    OVERRIDES(In.COUNT),
    /** How many deliveries were rejected. */
    REJECTED(In.COUNT),
    /** Mean days from a rejection to the accepted return. */
    CORRECTION_MEAN(In.DAYS),
    /** The most of these days. */
    CORRECTION_MAX(In.DAYS);

    /** In what a number is measured. */
    public enum In {
        /** A share from 0 to 1, or more where it is of a mean. */
        SHARE,
        /** Days. */
        DAYS,
        /** Years. */
        YEARS,
        /** A number of things. */
        COUNT,
        /** The unit of the indicator. */
        AMOUNT
    }

    private final In in;

    QualityCode(In in) {
        this.in = in;
    }

    /** In what it is measured. */
    public In in() {
        return in;
    }

    /** Whether it grows while the year goes on, so that a part of a year cannot be compared with a whole one. */
    public boolean grows() {
        return in == In.COUNT || this == R1 || this == R1_WEIGHTED;
    }
}
