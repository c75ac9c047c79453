package org.svod.publication.receipt;

import java.util.HashMap;
import java.util.Map;
import org.svod.finding.Finding;
import org.svod.publication.Receipt;
import org.svod.submission.text.KnownWords;
import org.svod.submission.text.ShownText;

/**
 * What the files of one receipt share: its findings, each put into words once, and what may be shown of texts. For one
 * thread.
 */
final class SharedWords {

    private final ShownText shown;
    private final Map<Finding, WordedFinding> worded = new HashMap<>();

    /** For receipts of which this may be shown. */
    SharedWords(ShownText shown) {
        this.shown = shown;
    }

    /** For one receipt alone. */
    static SharedWords of(Receipt receipt) {
        return new SharedWords(new ShownText(new KnownWords(receipt.codebook())));
    }

    /** The finding in words. */
    WordedFinding of(Finding finding) {
        return worded.computeIfAbsent(finding, WordedFinding::of);
    }

    /** What may be shown. */
    ShownText shown() {
        return shown;
    }
}
