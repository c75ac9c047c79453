package org.svod.codebook;

/** A column of the submission format. */
public enum Column {
    /** Reporting state. */
    STATE("state"),
    /** Period of the observation. */
    PERIOD("period"),
    /** Indicator. */
    INDICATOR("indicator"),
    /** Operation. */
    OPERATION("operation"),
    /** Partner state of a flow. */
    COUNTERPART("counterpart"),
    /** Administrative number of a joint case. */
    CASE_REF("case_ref"),
    /** The number. */
    VALUE("value"),
    /** Unit of measure. */
    UNIT("unit"),
    /** Status of the observation. */
    STATUS("status"),
    /** Remark. */
    NOTE("note");

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    /** Canonical heading. */
    public String heading() {
        return heading;
    }
}
