package org.svod.observation.cases;

/** Case rows of a submission are not in their order, so a case could be missed. */
public final class UnsortedRowsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int source;
    private final long line;

    UnsortedRowsException(int source, long line) {
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
