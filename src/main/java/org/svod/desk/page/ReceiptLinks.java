package org.svod.desk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.ReceiptHead;

/** Where a file that a table names can be looked up: at its receipt. Only for one page. */
public final class ReceiptLinks {

    private final DeskReceipts receipts;
    private final Map<String, List<ReceiptHead>> known = new HashMap<>();

    ReceiptLinks(DeskReceipts receipts) {
        this.receipts = receipts;
    }

    /**
     * The address of the receipt of an accepted file; if several files of this name were accepted, or none, that of the
     * receipts of the period.
     *
     * @param state code of the State that sent it
     * @param period the period of a row in it
     */
    public String of(String state, String file, String period) {
        List<ReceiptHead> named = known.computeIfAbsent(state, this::of).stream()
                .filter(head -> head.accepted() && head.file().equals(file))
                .toList();
        return "/receipts/" + state
                + (named.size() == 1 ? "/file/" + named.get(0).id() : "/" + period);
    }

    private List<ReceiptHead> of(String state) {
        try {
            return receipts.of(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
