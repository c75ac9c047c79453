package org.svod.publication.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.svod.delivery.Delivery;
import org.svod.delivery.FileFormat;
import org.svod.observation.CellKey;
import org.svod.reconciliation.Contribution;
import org.svod.submission.Understanding;

/** Where a value stands in its file: the line, in a workbook {@code sheet!cell}. Not safe for several threads. */
final class Places {

    private final LongFunction<Understanding> understood;
    private final Map<Long, Understanding> workbooks = new HashMap<>();

    /** Places in files that were understood in this way, by the number of their delivery. */
    Places(LongFunction<Understanding> understood) {
        this.understood = understood;
    }

    /** The place of a value that a contribution has in this cell and on this line. */
    String of(Contribution from, long line, CellKey cell) {
        Delivery delivery = from.delivery();
        return areLines(from)
                ? Long.toString(line)
                : workbooks
                        .computeIfAbsent(delivery.number(), understood::apply)
                        .placeOfValue(line, cell);
    }

    /** Whether the places of a contribution are numbers of lines. */
    static boolean areLines(Contribution from) {
        return from.delivery().named().format() == FileFormat.CSV;
    }
}
