package org.svod.publication.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.svod.codebook.Language;

/**
 * A workbook that is being written, by the thread that opened it. The same calls give the same bytes, whatever the
 * machine's locale, zone, fonts and clock. Sheets are made in the order of the calls; streamed sheets keep only their
 * last row in memory.
 */
public final class Book implements AutoCloseable {

    private static final String CREATOR = "Svod";

    private final ScratchFolder scratch;
    private final LateWorkbook workbook;
    private final List<Page> pages = new ArrayList<>();
    private final StyleRegistry styles = new StyleRegistry();
    private final SheetNames names = new SheetNames();
    private final String title;
    private final Language language;
    private final LocalDate date;
    private boolean twoLanguages;

    private Book(ScratchFolder scratch, String title, Language language, LocalDate date) {
        this.scratch = scratch;
        this.title = title;
        this.language = language;
        this.date = date;
        this.workbook = new LateWorkbook(poi -> describe(poi.getProperties()));
    }

    /**
     * An empty workbook.
     *
     * @param title the title in the document's properties and in every page's footer
     * @param date date of the content; the document's created and modified date
     * @param scratch folder for temporary files; all of them are removed
     */
    public static Book open(String title, LocalDate date, Path scratch) {
        return open(title, Language.EN, date, scratch);
    }

    /**
     * The same in this language, in which the sheets write days and numbers unless they have a language of their own.
     */
    public static Book open(String title, Language language, LocalDate date, Path scratch) {
        LocaleUtil.setUserLocale(Locale.ENGLISH);
        LocaleUtil.setUserTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        ScratchFolder folder = ScratchFolder.within(scratch);
        TempFile.setThreadLocalTempFileCreationStrategy(folder);
        return new Book(folder, SafeText.visible(title), language, date);
    }

    private void describe(POIXMLProperties properties) {
        Optional<Date> midnight =
                Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().getUnderlyingProperties().setLanguageProperty(Optional.of(language.code()));
        properties.getCoreProperties().setCreator(CREATOR);
        properties.getCoreProperties().setLastModifiedByUser(CREATOR);
        properties.getCoreProperties().setCreated(midnight);
        properties.getCoreProperties().setModified(midnight);
        properties.getExtendedProperties().setApplication(CREATOR);
    }

    /**
     * A new sheet that keeps all rows in memory until the workbook is saved: cells can be added to its rows later, and
     * charts and page breaks read the rows.
     */
    public Page page(String name) {
        return page(name, language);
    }

    /** The same with days and numbers as this language writes them. */
    public Page page(String name, Language language) {
        return page(name, language, Optional.of(new KeptCells()));
    }

    /** A new sheet for many rows. It keeps only its last row in memory; a row ends when the next one begins. */
    public Page streamedPage(String name) {
        return streamedPage(name, language);
    }

    /** The same with days and numbers as this language writes them. */
    public Page streamedPage(String name, Language language) {
        return page(name, language, Optional.empty());
    }

    private Page page(String name, Language language, Optional<KeptCells> kept) {
        SheetRows rows = new SheetRows(new RowStore(scratch), kept);
        Page page = new Page(this, workbook.add(names.take(name)), language, rows);
        pages.add(page);
        return page;
    }

    /** The POI workbook, without the rows of its sheets, for features that this toolkit does not have. */
    public XSSFWorkbook poi() {
        styles.make(workbook.poi());
        return workbook.poi();
    }

    /** Whether POI was needed for it. */
    boolean usesPoi() {
        return workbook.isMade();
    }

    /** States what the workbook is about, and the words by which it is found. */
    public Book about(String subject, String keywords) {
        POIXMLProperties.CoreProperties properties =
                workbook.poi().getProperties().getCoreProperties();
        properties.setSubjectProperty(SafeText.visible(subject));
        properties.setKeywords(SafeText.visible(keywords));
        return this;
    }

    /** Its sheets are there twice, once in each language, so the name of each table ends with its language. */
    public Book inTwoLanguages() {
        twoLanguages = true;
        return this;
    }

    /** The name of a table with these words, unique in the workbook. */
    String tableName(String name, Texts words) {
        return twoLanguages ? name + "_" + words.language().code() : name;
    }

    /** The title of the document. */
    String title() {
        return title;
    }

    /** The styles of this workbook. */
    StyleRegistry styles() {
        return styles;
    }

    /** Writes the workbook; the stream stays open. Nothing can be added afterwards. */
    public void save(OutputStream out) throws IOException {
        Optional<Map<String, List<Filling>>> fillings = workbook.isMade()
                ? Optional.empty()
                : Fillings.of(title, workbook, pages.stream().map(Page::rows).toList());
        if (fillings.isEmpty()) {
            savedByPoi().writeTo(out, rows(), styles.saved());
            return;
        }
        Skeleton.Kind kind = new Skeleton.Kind(language, date, workbook.sheets(), workbook.kinds());
        Optional<Skeleton> known = Skeleton.of(kind);
        if (known.isPresent()) {
            known.get().writeTo(out, fillings.get(), styles.saved().orElseThrow());
            return;
        }
        PackageParts parts = savedByPoi();
        Skeleton.keep(kind, parts, fillings.get());
        parts.writeTo(out, rows(), styles.saved());
    }

    private PackageParts savedByPoi() throws IOException {
        for (Page page : pages) {
            page.rows().dimension().ifPresent(page.sheet()::setDimensionOverride);
        }
        PackageParts parts = new PackageParts();
        workbook.poi().write(parts);
        return parts;
    }

    /** The rows of its sheets by the name of the sheet's part. */
    private Map<String, RowStore> rows() throws IOException {
        Map<String, RowStore> rows = new HashMap<>();
        for (Page page : pages) {
            String part = page.sheet().getPackagePart().getPartName().getName().substring(1);
            rows.put(part, page.rows().finished());
        }
        return rows;
    }

    @Override
    public void close() {
        List<IOException> failures = new ArrayList<>();
        try {
            for (Page page : pages) {
                close(page.rows(), failures);
            }
            close(workbook, failures);
        } finally {
            scratch.close();
            TempFile.setThreadLocalTempFileCreationStrategy(null);
            LocaleUtil.resetUserLocale();
            LocaleUtil.resetUserTimeZone();
        }
        if (!failures.isEmpty()) {
            UncheckedIOException failure = new UncheckedIOException(failures.get(0));
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    /** Closes this one; if it fails, the others are still closed. */
    private static void close(Closeable closed, List<IOException> failures) {
        try {
            closed.close();
        } catch (IOException e) {
            failures.add(e);
        }
    }
}
