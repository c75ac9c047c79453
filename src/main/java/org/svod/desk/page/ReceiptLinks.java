package org.svod.desk.page;

import java.util.List;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.ReceiptHead;

/** Where a file that a table names can be looked up: at its receipt. Only for one page. */
public final class ReceiptLinks {

    private final KnownReceipts receipts;

    ReceiptLinks(DeskReceipts receipts) {
        this.receipts = new KnownReceipts(receipts);
    }

    /**
     * The address of the receipt of an accepted file; if several files of this name were accepted, or none, that of the
     * receipts of the period.
     *
     * @param state code of the State that sent it
     * @param period the period of a row in it
     */
    public String of(String state, String file, String period) {
        List<ReceiptHead> named = receipts.of(state).stream()
                .filter(head -> head.accepted() && head.file().equals(file))
                .toList();
        return "/receipts/" + state
                + (named.size() == 1 ? "/file/" + named.get(0).id() : "/" + period);
    }
}
