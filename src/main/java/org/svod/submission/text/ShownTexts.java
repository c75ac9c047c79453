package org.svod.submission.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.codebook.Codebook;

/**
 * What may be shown of texts, by the codebook. It is kept, because collecting the words of a codebook takes longer than
 * reading a small file. Several threads may use it at once.
 */
public final class ShownTexts {

    private final Map<Codebook, ShownText> known = new ConcurrentHashMap<>();
    private final Map<Codebook, ShownFileName> names = new ConcurrentHashMap<>();

    /** What may be shown with this codebook. */
    public ShownText of(Codebook codebook) {
        return known.computeIfAbsent(codebook, c -> new ShownText(new KnownWords(c)));
    }

    /** What files are called with this codebook. */
    public ShownFileName namesOf(Codebook codebook) {
        return names.computeIfAbsent(codebook, c -> new ShownFileName(of(c), c.states()));
    }
}
