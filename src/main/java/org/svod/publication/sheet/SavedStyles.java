package org.svod.publication.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The part with the styles as POI saves it, by looks. Workbooks of one kind, such as receipts, need the same styles
 * again and again; they are made once.
 */
final class SavedStyles {

    /** Different lists of looks that are remembered; a night has fewer. */
    private static final int MOST = 256;

    private static final Map<List<StyleRegistry.SheetLook>, byte[]> SAVED = new ConcurrentHashMap<>();

    private SavedStyles() {}

    /** The bytes of the part; they are shared, so do not change them. */
    static byte[] of(List<StyleRegistry.SheetLook> looks) {
        List<StyleRegistry.SheetLook> key = List.copyOf(looks);
        byte[] known = SAVED.get(key);
        if (known != null) {
            return known;
        }
        byte[] made = make(key);
        if (SAVED.size() < MOST) {
            SAVED.put(key, made);
        }
        return made;
    }

    private static byte[] make(List<StyleRegistry.SheetLook> looks) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new UnsavedWorkbook()) {
            new StyleMaker(book).make(looks);
            book.getStylesSource().writeTo(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return part.toByteArray();
    }
}
