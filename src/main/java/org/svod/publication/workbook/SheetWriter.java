package org.svod.publication.workbook;

/** Writes one sheet of a workbook, or, where its rows do not fit, several. */
interface SheetWriter {

    /** Writes it. */
    void write(WorkbookContext draft);
}
