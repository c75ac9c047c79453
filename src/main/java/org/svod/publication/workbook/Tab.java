package org.svod.publication.workbook;

/** The sheets of the consolidated workbook, in their order. The titles are in the bundle under {@code tab.<name>}. */
enum Tab {
    CONTENTS("Contents"),
    ANNUAL("Annual figures"),
    BRIDGE("Bridge"),
    BY_STATE("By state"),
    BY_OPERATION("By operation"),
    BY_MONTH("By month"),
    RETURNS("Returns between States"),
    RECONCILIATION("Reconciliation"),
    COVERAGE("Coverage"),
    QUALITY("Quality"),
    REVISIONS("Revisions"),
    METADATA("Metadata");

    private final String sheet;

    Tab(String sheet) {
        this.sheet = sheet;
    }

    /** Name of the sheet. */
    String sheet() {
        return sheet;
    }
}
