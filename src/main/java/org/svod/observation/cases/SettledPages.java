package org.svod.observation.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.svod.files.Scratch;

/**
 * The accepted case rows of one indicator in a file that was just read, as pages. The pages are in memory or, if there
 * may be many, in the scratch space.
 */
final class SettledPages implements Iterable<CasePage> {

    private final Scratch scratch;
    private final boolean spills;
    private final List<CasePage> held = new ArrayList<>();
    private final List<Span> spilled = new ArrayList<>();

    /** A page in the scratch space. */
    private record Span(long begins, int length, int rows) {}

    SettledPages(Scratch scratch, boolean spills) {
        this.scratch = scratch;
        this.spills = spills;
    }

    void add(CasePage page) throws IOException {
        if (spills) {
            spilled.add(new Span(scratch.append(page.bytes(), page.bytes().length), page.bytes().length, page.rows()));
        } else {
            held.add(page);
        }
    }

    @Override
    public Iterator<CasePage> iterator() {
        return spills ? spilled.stream().map(this::page).iterator() : held.iterator();
    }

    private CasePage page(Span place) {
        byte[] bytes = new byte[place.length()];
        try {
            scratch.read(place.begins(), bytes, 0, place.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CasePage.of(place.rows(), bytes);
    }
}
