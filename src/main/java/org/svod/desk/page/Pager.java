package org.svod.desk.page;

/** Which lines of a long list a page shows. */
public final class Pager {

    /** Lines on a page. */
    static final int LINES = 200;

    private final int page;
    private long seen;

    /** The page of this number, from 1; a number that is no page is taken for the first. */
    Pager(int page) {
        this.page = Math.max(1, page);
    }

    /** Counts a line, and says whether it is shown. */
    boolean takes() {
        seen++;
        return seen > first() && seen <= first() + LINES;
    }

    private long first() {
        return (page - 1L) * LINES;
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
        return Math.max(1, (seen + LINES - 1) / LINES);
    }
}
