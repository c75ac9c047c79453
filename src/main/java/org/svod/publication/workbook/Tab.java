package org.svod.publication.workbook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The sheets of the consolidated workbook, in their order. The titles are in the bundle under {@code tab.<name>}. */
enum Tab {
    CONTENTS("Contents", new ContentsSheet()),
    ANNUAL("Annual figures", new AnnualFiguresSheet()),
    BRIDGE("Bridge", new BridgeSheet()),
    BY_STATE("By state", new ByStateSheet()),
    BY_OPERATION("By operation", new ByOperationSheet()),
    BY_MONTH("By month", new ByMonthSheet()),
    RETURNS("Returns between States", new ReturnsSheet()),
    RECONCILIATION("Reconciliation", new ReconciliationSheet()),
    COVERAGE("Coverage", new CoverageSheet()),
    QUALITY("Quality", new QualitySheet()),
    REVISIONS("Revisions", new RevisionsSheet()),
    METADATA("Metadata", new MetadataSheet());

    /** All sheets. */
    static final Set<Tab> ALL = Collections.unmodifiableSet(EnumSet.allOf(Tab.class));

    /** The sheets for every reader: none that shows single cases or returns. */
    static final Set<Tab> PUBLIC =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(RECONCILIATION, COVERAGE, QUALITY)));

    private final String sheet;
    private final SheetWriter writer;

    Tab(String sheet, SheetWriter writer) {
        this.sheet = sheet;
        this.writer = writer;
    }

    /** Writes the sheet. */
    SheetWriter writer() {
        return writer;
    }

    /** Name of the sheet. */
    String sheet() {
        return sheet;
    }
}
