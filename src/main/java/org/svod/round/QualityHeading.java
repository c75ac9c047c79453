package org.svod.round;

import java.util.Locale;

/**
 * What a quality report says in words: the headings of the Single Integrated Metadata Structure (SIMS) of the European
 * Statistical System, except its last one, which is for other remarks.
 */
public enum QualityHeading {
    /** Whom to ask. */
    CONTACT,
    /** When these texts were last changed. */
    METADATA_UPDATE,
    /** What the figures are about. */
    STATISTICAL_PRESENTATION,
    /** In what they are counted. */
    UNIT_OF_MEASURE,
    /** The time that they are about. */
    REFERENCE_PERIOD,
    /** Which act asks for them. */
    INSTITUTIONAL_MANDATE,
    /** What is kept confidential, and how. */
    CONFIDENTIALITY,
    /** When and to whom they are released. */
    RELEASE_POLICY,
    /** How often. */
    FREQUENCY_OF_DISSEMINATION,
    /** Where they are found. */
    ACCESSIBILITY_AND_CLARITY,
    /** How their quality is assured. */
    QUALITY_MANAGEMENT,
    /** Who needs them, and for what. */
    RELEVANCE,
    /** Errors that are known. */
    ACCURACY_AND_RELIABILITY,
    /** How soon they come, and whether as planned. */
    TIMELINESS_AND_PUNCTUALITY,
    /** With what they can be compared. */
    COHERENCE_AND_COMPARABILITY,
    /** What they cost those who report. */
    COST_AND_BURDEN,
    /** When and why they are changed after release. */
    DATA_REVISION,
    /** How they are made. */
    STATISTICAL_PROCESSING;

    /** The number of the heading in the structure: {@code S.1}. */
    public String number() {
        return "S." + (ordinal() + 1);
    }

    /** Its key in the settings: {@code unit-of-measure}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
