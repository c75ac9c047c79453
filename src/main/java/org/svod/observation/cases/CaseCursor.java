package org.svod.observation.cases;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import org.svod.observation.CaseNumber;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;

/**
 * Reads case rows of one indicator in their order: those of one submission, or those of several that were
 * {@linkplain CaseRunSpace merged}. It makes an object only for a row that the caller asks for.
 */
public final class CaseCursor {

    private static final byte[] NOTHING = {};

    private final CellNumbers cells;
    private final BitSet shown;
    private final Map<Integer, LineSet> hidden;
    private final Iterator<CasePage> pages;
    private final byte[] ref = new byte[CaseCodec.LONGEST];
    private final byte[] compared = new byte[CaseCodec.LONGEST];
    private final PackedInput numbers = new PackedInput();
    private byte[] bytes = NOTHING;
    private int left;
    private int next;
    private int refLength;
    private int cell;
    private long line;
    private int amount;

    /** Reads these pages and skips the rows whose cell is not shown, and those on hidden lines of a cell. */
    CaseCursor(CellNumbers cells, BitSet shown, Map<Integer, LineSet> hidden, Iterator<CasePage> pages) {
        this.cells = cells;
        this.shown = shown;
        this.hidden = hidden;
        this.pages = pages;
    }

    /**
     * Goes to the next row; false at the end.
     *
     * @throws Unsorted if rows are not in their order, because a case could then be missed
     */
    public boolean next() {
        do {
            while (left == 0) {
                if (!pages.hasNext()) {
                    bytes = NOTHING;
                    return false;
                }
                begin(pages.next());
            }
            read();
        } while (!shown.get(cell) || isHidden());
        return true;
    }

    private boolean isHidden() {
        return !hidden.isEmpty() && hidden.getOrDefault(cell, LineSet.NONE).contains(line);
    }

    private void begin(CasePage page) {
        if (page.rows() > 0) {
            check(Arrays.compareUnsigned(ref, 0, refLength, page.bytes(), 2, 2 + page.bytes()[1]) <= 0);
        }
        bytes = page.bytes();
        left = page.rows();
        next = 0;
    }

    private void read() {
        int shared = bytes[next];
        int more = bytes[next + 1];
        int from = next + 2;
        if (next > 0) {
            check(
                    more == 0
                            ? shared == refLength
                            : shared == refLength || (shared < refLength && bytes[from] > ref[shared]));
        }
        System.arraycopy(bytes, from, ref, shared, more);
        refLength = shared + more;
        numbers.begin(bytes, from + more);
        cell = (int) numbers.number();
        line = numbers.number();
        amount = numbers.at();
        next = amount + PackedAmount.length(bytes, amount);
        left--;
    }

    private void check(boolean sorted) {
        if (!sorted) {
            throw new Unsorted(source(), line);
        }
    }

    /** Adds the row to a page, with another number for its cell. */
    void copy(int number, CasePageWriter page) {
        page.add(ref, 0, refLength, number, line, bytes, amount, next - amount);
    }

    /** The number of the row's cell. */
    int number() {
        return cell;
    }

    /** The numbers of cells. */
    CellNumbers numbers() {
        return cells;
    }

    /** Where the row comes from: the number with which its submission was opened. */
    public int source() {
        return cells.source(cell);
    }

    /** Whether the next row may have the same case number. */
    public boolean mayRepeat() {
        return left == 0 ? pages.hasNext() : bytes[next] == refLength && bytes[next + 1] == 0;
    }

    /** Physical line on which the row starts, from 1. */
    public long line() {
        return line;
    }

    /** Compares the case numbers of the present rows. */
    public int compareCase(CaseCursor other) {
        return Arrays.compareUnsigned(ref, 0, refLength, other.ref, 0, other.refLength);
    }

    /** Whether both rows have the same case number. The text is compared, not a hash. */
    public boolean hasCaseOf(CaseCursor other) {
        return Arrays.equals(ref, 0, refLength, other.ref, 0, other.refLength);
    }

    /** Whether the row has this case number. */
    public boolean hasCase(String caseRef) {
        if (caseRef.length() != refLength) {
            return false;
        }
        for (int i = 0; i < refLength; i++) {
            if (caseRef.charAt(i) != ref[i]) {
                return false;
            }
        }
        return true;
    }

    /** The case number. */
    public String caseRef() {
        return new String(ref, 0, refLength, StandardCharsets.ISO_8859_1);
    }

    /** The hash of the case number as it is {@linkplain CaseNumber#compared compared}. */
    public long comparedHash() {
        return CaseNumber.hash(compared, CaseNumber.compared(ref, refLength, compared));
    }

    /** The cell of the row. */
    public CellKey cell() {
        return cells.cell(cell);
    }

    /** Whether the row has a value. */
    public boolean hasValue() {
        return PackedAmount.hasValue(bytes, amount);
    }

    /** The row. */
    public Observation observation() {
        return new Observation(
                cells.cell(cell),
                caseRef(),
                PackedAmount.value(bytes, amount),
                PackedAmount.status(bytes, amount),
                line);
    }

    /** Rows of a submission are not in their order. */
    public static final class Unsorted extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private final int source;
        private final long line;

        Unsorted(int source, long line) {
            super("case rows are not sorted");
            this.source = source;
            this.line = line;
        }

        /** The number of the submission. */
        public int source() {
            return source;
        }

        /** The line of the row before. */
        public long line() {
            return line;
        }
    }
}
