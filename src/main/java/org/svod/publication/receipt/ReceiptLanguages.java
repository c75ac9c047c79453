package org.svod.publication.receipt;

import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.publication.Receipt;

/** The languages of a receipt: first the one that the State reads, then the other one. */
final class ReceiptLanguages {

    private ReceiptLanguages() {}

    /** The language of the State; Russian if the State is not known. */
    static Language first(Receipt receipt) {
        return receipt.delivery()
                .name()
                .map(name -> name.state())
                .map(State::language)
                .orElse(Language.RU);
    }

    /** The other language. */
    static Language second(Receipt receipt) {
        return first(receipt).other();
    }
}
