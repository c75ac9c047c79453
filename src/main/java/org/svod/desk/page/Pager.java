package org.svod.desk.page;

/** Which lines of a long list a page shows. */
public final class Pager {

    /** Lines on a usual page. */
    static final int LINES = 200;

    private final int page;
    private final int lines;
    private long seen;

    /** The page of this number, from 1; a number that is no page is taken for the first. */
    Pager(int page) {
        this(page, LINES);
    }

    /** The same with this number of lines on a page. */
    Pager(int page, int lines) {
        this.page = Math.max(1, page);
        this.lines = lines;
    }

    /** Counts a line, and says whether it is shown. */
    boolean takes() {
        seen++;
        return seen > first() && seen <= first() + lines;
    }

    private long first() {
        return (page - 1L) * lines;
    }

    /** How many lines there are. */
    public long count() {
        return seen;
    }

    /** The number of this page. */
    public int page() {
        return page;
    }

    /** How many pages there are, at least one. */
    public long pages() {
        return Math.max(1, (seen + lines - 1) / lines);
    }
}
