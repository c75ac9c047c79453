package org.svod.publication.workbook;

/** Writes one sheet of a workbook, or several if its rows do not fit on one. */
interface SheetWriter {

    /** Writes it. */
    void write(WorkbookContext context);
}
