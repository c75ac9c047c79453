package org.svod.desk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.ReceiptHead;

/** The receipts of States, each State's read once. Only for one page. */
final class KnownReceipts {

    private final DeskReceipts receipts;
    private final Map<String, List<ReceiptHead>> known = new HashMap<>();

    KnownReceipts(DeskReceipts receipts) {
        this.receipts = receipts;
    }

    /** The receipts of a State, newest first. */
    List<ReceiptHead> of(String state) {
        return known.computeIfAbsent(state, this::read);
    }

    private List<ReceiptHead> read(String state) {
        try {
            return receipts.of(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
