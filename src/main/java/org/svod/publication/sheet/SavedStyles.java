package org.svod.publication.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The part with the styles as POI saves it, by looks. Workbooks of one kind, such as receipts, need the same styles
 * again and again; they are made and compressed once.
 */
final class SavedStyles {

    /** Different lists of looks that are remembered; a night has fewer. */
    private static final int MOST = 256;

    static final String PART = "xl/styles.xml";

    private static final String CELL_STYLES_BEFORE = "</cellXfs>";
    private static final String USUAL_STYLE =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private static final Map<List<StyleRegistry.SheetLook>, PartsZip.Compressed> SAVED = new ConcurrentHashMap<>();

    private SavedStyles() {}

    /** The part. */
    static PartsZip.Compressed of(List<StyleRegistry.SheetLook> looks) {
        List<StyleRegistry.SheetLook> key = List.copyOf(looks);
        PartsZip.Compressed known = SAVED.get(key);
        if (known != null) {
            return known;
        }
        PartsZip.Compressed made = make(key);
        if (SAVED.size() < MOST) {
            SAVED.put(key, made);
        }
        return made;
    }

    private static PartsZip.Compressed make(List<StyleRegistry.SheetLook> looks) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new UnsavedWorkbook()) {
            new StyleMaker(book).make(looks);
            book.getStylesSource().writeTo(part);
            return compressed(part.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part that POI saved, with the usual style: other programs complain if it is missing. */
    static PartsZip.Compressed compressed(byte[] saved) throws IOException {
        String part = new String(saved, StandardCharsets.UTF_8);
        int end = part.indexOf(CELL_STYLES_BEFORE) + CELL_STYLES_BEFORE.length();
        if (end < CELL_STYLES_BEFORE.length()) {
            throw new IllegalStateException("a part has no " + CELL_STYLES_BEFORE);
        }
        byte[] whole = (part.substring(0, end) + USUAL_STYLE + part.substring(end)).getBytes(StandardCharsets.UTF_8);
        return PartsZip.compressed(PART, out -> out.write(whole));
    }
}
