package org.svod.publication.sheet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * POI's streaming workbook, which compresses every part once, straight to its place and with fixed bytes. POI itself writes a workbook without
 * rows, unpacks that again, and packs it with the rows; for a small workbook this is most of the work.
 */
final class StreamedWorkbook extends SXSSFWorkbook {

    private static final int ROWS_IN_MEMORY = 200;

    private final ScratchFolder scratch;

    /** An empty workbook that puts what does not fit into memory in a file of this folder. */
    StreamedWorkbook(ScratchFolder scratch) {
        super(new UnsavedWorkbook(), ROWS_IN_MEMORY);
        this.scratch = scratch;
    }

    /** POI saves a workbook once more when it is closed, into memory that nobody looks at. */
    private static final class UnsavedWorkbook extends XSSFWorkbook {
        @Override
        public void close() {
            getPackage().revert();
        }
    }

    /** Writes the workbook; the stream stays open. */
    void save(OutputStream out) throws IOException {
        flushSheets();
        PackageParts parts = new PackageParts();
        getXSSFWorkbook().write(parts);
        injectData(parts.source(), out);
        out.flush();
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new RowWriter(new RowStore(scratch));
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        return new FixedArchive(out);
    }
}
