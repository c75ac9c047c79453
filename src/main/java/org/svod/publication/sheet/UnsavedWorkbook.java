package org.svod.publication.sheet;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** POI saves a workbook once more when it is closed, into memory that is not used; this one is not saved then. */
final class UnsavedWorkbook extends XSSFWorkbook {

    @Override
    public void close() {
        getPackage().revert();
    }
}
