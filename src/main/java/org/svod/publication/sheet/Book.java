package org.svod.publication.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that is being written, by the thread that opened it. The same calls give the same bytes, whatever the machine's locale, zone,
 * fonts and clock. Sheets are made in the order of the calls; those that stream keep only their last rows in memory.
 */
public final class Book implements AutoCloseable {

    private static final String CREATOR = "Svod";
    private static final int ALL_ROWS = -1;

    private final ScratchFolder scratch;
    private final StreamedWorkbook streaming;
    private final StyleRegistry styles;
    private final SheetNames names = new SheetNames();
    private final String title;

    private Book(ScratchFolder scratch, String title, LocalDate date) {
        this.scratch = scratch;
        this.title = title;
        this.streaming = new StreamedWorkbook(scratch);
        this.styles = new StyleRegistry(plain());
        describe(plain().getProperties(), date);
    }

    /**
     * An empty workbook.
     *
     * @param title what the document's properties and every page's footer call it
     * @param date date of the content; the document's created and modified
     * @param scratch folder for temporary files, of which none stays
     */
    public static Book open(String title, LocalDate date, Path scratch) {
        LocaleUtil.setUserLocale(Locale.ENGLISH);
        LocaleUtil.setUserTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        ScratchFolder folder = ScratchFolder.within(scratch);
        TempFile.setThreadLocalTempFileCreationStrategy(folder);
        return new Book(folder, SafeText.visible(title), date);
    }

    private void describe(POIXMLProperties properties, LocalDate date) {
        Optional<Date> midnight = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator(CREATOR);
        properties.getCoreProperties().setLastModifiedByUser(CREATOR);
        properties.getCoreProperties().setCreated(midnight);
        properties.getCoreProperties().setModified(midnight);
        properties.getExtendedProperties().setApplication(CREATOR);
    }

    /** A new sheet whose rows are all kept in memory until the workbook is saved: they can be looked at again, by charts and for page breaks. */
    public Page page(String name) {
        SXSSFSheet sheet = sheet(name);
        sheet.setRandomAccessWindowSize(ALL_ROWS);
        return new Page(this, sheet);
    }

    /** A new sheet for many rows, of which only the last ones are kept in memory. Rows are written from top to bottom. */
    public Page streamedPage(String name) {
        return new Page(this, sheet(name));
    }

    private SXSSFSheet sheet(String name) {
        return streaming.createSheet(names.take(name));
    }

    /** The workbook below, for what the toolkit does not cover. */
    public XSSFWorkbook plain() {
        return streaming.getXSSFWorkbook();
    }

    /** What the document is called. */
    String title() {
        return title;
    }

    /** The styles of this workbook. */
    StyleRegistry styles() {
        return styles;
    }

    /** Writes the workbook; the stream stays open. Nothing can be added afterwards. */
    public void save(OutputStream out) throws IOException {
        streaming.save(out);
    }

    @Override
    public void close() {
        try {
            streaming.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            scratch.close();
            TempFile.setThreadLocalTempFileCreationStrategy(null);
            LocaleUtil.resetUserLocale();
            LocaleUtil.resetUserTimeZone();
        }
    }
}
