package org.svod.observation.cases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.svod.codebook.Indicator;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;
import org.svod.period.Period;

/**
 * The rows of one submission that belong to joint cases, in the order of {@link Observation#BY_CASE}: by indicator in
 * the order of the codebook, then by case number. They can be read any number of times, and need not be in memory.
 */
public final class CaseRows implements Iterable<Observation> {

    /** No rows. */
    public static final CaseRows NONE =
            new CaseRows(Map.of(), indicator -> List.<CasePage>of().iterator());

    private final Map<Integer, CellKey> cells;
    private final BitSet shown;
    private final Map<Integer, LineSet> hidden;
    private final Source source;

    /** Where the rows are. */
    @FunctionalInterface
    public interface Source {

        /** The rows of an indicator, page after page. */
        Iterator<CasePage> pages(Indicator indicator);
    }

    /** Rows in these cells; the pages hold the numbers of the cells. */
    public CaseRows(Map<Integer, CellKey> cells, Source source) {
        this(cells, all(cells.keySet()), Map.of(), source);
    }

    private CaseRows(Map<Integer, CellKey> cells, BitSet shown, Map<Integer, LineSet> hidden, Source source) {
        this.cells = cells;
        this.shown = shown;
        this.hidden = hidden;
        this.source = source;
    }

    private static BitSet all(Collection<Integer> numbers) {
        BitSet all = new BitSet();
        numbers.forEach(all::set);
        return all;
    }

    /** The cells, by number. */
    public Map<Integer, CellKey> cells() {
        return cells;
    }

    /** The indicators that they are about, in the order of the codebook. */
    public List<Indicator> indicators() {
        return shown.stream()
                .mapToObj(this::indicator)
                .distinct()
                .sorted(Indicator.ORDER)
                .toList();
    }

    private Indicator indicator(int number) {
        return cell(cells, number).indicator();
    }

    /**
     * The cell with this number.
     *
     * @throws IllegalStateException if there is none
     */
    static CellKey cell(Map<Integer, CellKey> cells, int number) {
        CellKey cell = cells.get(number);
        if (cell == null) {
            throw new IllegalStateException("no cell " + number);
        }
        return cell;
    }

    /** All rows about an indicator, also those that are not shown. */
    public Iterator<CasePage> pages(Indicator indicator) {
        return source.pages(indicator);
    }

    /** Goes through the rows about an indicator. */
    public CaseCursor cursor(Indicator indicator) {
        return cursor(indicator, 0);
    }

    /** The same; its rows name this number as their source. */
    public CaseCursor cursor(Indicator indicator, int submission) {
        return new CaseCursor(numbers(submission), shown, hidden, source.pages(indicator));
    }

    private CellNumbers numbers(int submission) {
        return new CellNumbers.OfOne(cells, submission, shown.length());
    }

    /** The rows whose period satisfies the condition. */
    public CaseRows within(Predicate<Period> periods) {
        BitSet within = new BitSet();
        shown.stream().filter(i -> periods.test(cell(cells, i).period())).forEach(within::set);
        return new CaseRows(cells, within, hidden, source);
    }

    /** The rows that are not on one of these lines of their cell. */
    public CaseRows without(Map<CellKey, LineSet> lines) {
        Map<Integer, LineSet> without = new HashMap<>(hidden);
        cells.forEach((number, cell) -> {
            if (lines.containsKey(cell)) {
                without.merge(number, lines.getOrDefault(cell, LineSet.NONE), LineSet::and);
            }
        });
        return new CaseRows(cells, shown, Map.copyOf(without), source);
    }

    /** The number of rows; reads all of them. */
    public long size() {
        long size = 0;
        for (Indicator indicator : indicators()) {
            CaseCursor cursor = cursor(indicator);
            while (cursor.next()) {
                size++;
            }
        }
        return size;
    }

    @Override
    public Iterator<Observation> iterator() {
        Iterator<Indicator> indicators = indicators().iterator();
        return new Iterator<>() {
            private CaseCursor cursor = new CaseCursor(
                    numbers(0), shown, hidden, List.<CasePage>of().iterator());
            private boolean ready;

            @Override
            public boolean hasNext() {
                while (!ready) {
                    ready = cursor.next();
                    if (!ready && !indicators.hasNext()) {
                        return false;
                    } else if (!ready) {
                        cursor = cursor(indicators.next());
                    }
                }
                return true;
            }

            @Override
            public Observation next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                ready = false;
                return cursor.observation();
            }
        };
    }

    /** These rows, sorted. */
    public static CaseRows of(Collection<Observation> rows) {
        List<CellKey> cells =
                rows.stream().map(Observation::cell).distinct().sorted().toList();
        Map<String, List<CasePage>> pages = new HashMap<>();
        Map<String, CasePageWriter> open = new HashMap<>();
        for (Observation row : rows.stream().sorted(Observation.BY_CASE).toList()) {
            String indicator = row.cell().indicator().code();
            CasePageWriter page = open.computeIfAbsent(indicator, code -> new CasePageWriter());
            CaseCodec.copy(row, Collections.binarySearch(cells, row.cell()), page);
            if (page.isFull()) {
                pages.computeIfAbsent(indicator, code -> new ArrayList<>()).add(page.page());
            }
        }
        open.forEach((indicator, page) ->
                pages.computeIfAbsent(indicator, code -> new ArrayList<>()).add(page.page()));
        Map<Integer, CellKey> numbered = new HashMap<>();
        cells.forEach(cell -> numbered.put(numbered.size(), cell));
        return new CaseRows(
                numbered,
                indicator -> pages.getOrDefault(indicator.code(), List.of()).iterator());
    }
}
