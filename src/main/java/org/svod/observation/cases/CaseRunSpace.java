package org.svod.observation.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.svod.files.Scratch;
import org.svod.files.ScratchFile;

/**
 * Bounds how many pages a merge of case rows holds. The rows of very many submissions are first merged in groups, each
 * group into one run in the scratch space, and then run with run; so a merge never reads more than {@code width} places
 * at a time, in as many levels as it takes.
 *
 * @param width how many cursors are merged at once, two or more
 * @param scratch gives the scratch space of a merge, which closes it at its end
 */
public record CaseRunSpace(int width, Supplier<? extends Scratch> scratch) {

    /** A page of each is 16 MB together. */
    private static final int WIDTH = 512;

    /** Runs in memory: for tests, and where there are few submissions. */
    public static final CaseRunSpace MEMORY = new CaseRunSpace(WIDTH, Scratch::inMemory);

    /** Runs in files of a folder. */
    public static CaseRunSpace in(Path folder) {
        return new CaseRunSpace(WIDTH, () -> new ScratchFile(folder));
    }

    /**
     * Merges them.
     *
     * @param merge what is done with the merged rows
     */
    public void merged(List<CaseCursor> cursors, Consumer<MergedCases> merge) {
        if (cursors.size() <= width) {
            merge.accept(new MergedCases(cursors));
            return;
        }
        try (Scratch runs = scratch.get()) {
            List<CaseCursor> few = cursors;
            while (few.size() > width) {
                few = runs(few, runs);
            }
            merge.accept(new MergedCases(few));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CaseCursor> runs(List<CaseCursor> cursors, Scratch runs) throws IOException {
        List<CaseCursor> merged = new ArrayList<>();
        for (int i = 0; i < cursors.size(); i += width) {
            merged.add(run(cursors.subList(i, Math.min(i + width, cursors.size())), runs));
        }
        return merged;
    }

    private static CaseCursor run(List<CaseCursor> cursors, Scratch runs) throws IOException {
        CellNumbers.OfSeveral numbers = new CellNumbers.OfSeveral(
                cursors.stream().map(CaseCursor::numbers).toList());
        IdentityHashMap<CaseCursor, Integer> begins = new IdentityHashMap<>();
        for (int i = 0; i < cursors.size(); i++) {
            begins.put(cursors.get(i), numbers.begin(i));
        }
        SettledPages pages = new SettledPages(runs, true);
        CasePageWriter page = new CasePageWriter();
        MergedCases rows = new MergedCases(cursors);
        while (!rows.isEmpty()) {
            CaseCursor row = rows.first();
            row.copy(Objects.requireNonNull(begins.get(row)) + row.number(), page);
            if (page.isFull()) {
                pages.add(page.page());
            }
            rows.advance();
        }
        if (!page.isEmpty()) {
            pages.add(page.page());
        }
        BitSet all = new BitSet();
        all.set(0, numbers.end());
        return new CaseCursor(numbers, all, Map.of(), pages.iterator());
    }
}
