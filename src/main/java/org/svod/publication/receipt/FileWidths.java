package org.svod.publication.receipt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.dialect.RecordCursor;
import org.svod.submission.Understanding;

/** How wide the columns of a delivered file have to be, by the number of characters in its first rows. */
final class FileWidths {

    private static final int ROWS = 200;
    private static final int NARROWEST = 11;
    private static final int WIDEST = 72;
    /** Codes are capitals, which are wider than the digits that widths are counted in. */
    private static final double CAPITALS = 1.15;

    private FileWidths() {}

    /** The widths in characters, column by column. */
    static List<Integer> of(Understanding understanding, Path content) throws IOException {
        List<Integer> widths = new ArrayList<>();
        Optional<RecordCursor> opened = SubmittedRecords.open(understanding, content);
        if (opened.isPresent()) {
            try (RecordCursor cursor = opened.get()) {
                while (cursor.row() < ROWS && cursor.next()) {
                    widen(widths, cursor);
                }
            }
        }
        return widths;
    }

    private static void widen(List<Integer> widths, RecordCursor cursor) {
        for (int column = 0; column < Math.min(FileSheet.COLUMNS, cursor.size()); column++) {
            if (column == widths.size()) {
                widths.add(NARROWEST);
            }
            widths.set(column, Math.max(widths.get(column), Math.min(WIDEST, (int) (cursor.get(column).length() * CAPITALS) + 3)));
        }
    }
}
