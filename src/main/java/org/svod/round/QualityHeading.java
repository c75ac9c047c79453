package org.svod.round;

import java.util.Locale;

/**
 * What a quality report says in words: the headings of the Single Integrated Metadata Structure (SIMS) of the European
 * Statistical System, except its last one, which is for other remarks.
 */
public enum QualityHeading {
    /** Whom to ask. */
    CONTACT(1),
    /** When these texts were last changed. */
    METADATA_UPDATE(2),
    /** What the figures are about. */
    STATISTICAL_PRESENTATION(3),
    /** In what they are counted. */
    UNIT_OF_MEASURE(4),
    /** The time that they are about. */
    REFERENCE_PERIOD(5),
    /** Which act asks for them. */
    INSTITUTIONAL_MANDATE(6),
    /** What is kept confidential, and how. */
    CONFIDENTIALITY(7),
    /** When and to whom they are released. */
    RELEASE_POLICY(8),
    /** How often. */
    FREQUENCY_OF_DISSEMINATION(9),
    /** Where they are found. */
    ACCESSIBILITY_AND_CLARITY(10),
    /** How their quality is assured. */
    QUALITY_MANAGEMENT(11),
    /** Who needs them, and for what. */
    RELEVANCE(12),
    /** Errors that are known. */
    ACCURACY_AND_RELIABILITY(13),
    /** How soon they come, and whether as planned. */
    TIMELINESS_AND_PUNCTUALITY(14),
    /** With what they can be compared. */
    COHERENCE_AND_COMPARABILITY(15),
    /** What they cost those who report. */
    COST_AND_BURDEN(16),
    /** When and why they are changed after release. */
    DATA_REVISION(17),
    /** How they are made. */
    STATISTICAL_PROCESSING(18);

    private final int place;

    QualityHeading(int place) {
        this.place = place;
    }

    /** The number of the heading in the structure: {@code S.1}. */
    public String number() {
        return "S." + place;
    }

    /** Its key in the settings: {@code unit-of-measure}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
