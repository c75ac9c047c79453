package org.svod.submission;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.Amount;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.LineSet;

/**
 * One cell of the state's table while its file is read: the row without case number that claims it, and what its case
 * rows add up to.
 */
public final class Cell {

    private final CellKey key;
    private final int id;
    private final int indicator;
    private final boolean outsider;
    private final boolean outsideDates;
    private Optional<RowWithoutCase> claimedBy = Optional.empty();
    private String words = "";
    private Optional<Observation> withoutCase = Optional.empty();
    private final CaseTally cases = new CaseTally();
    private boolean caseRefused;
    private boolean refusedWithoutCase;
    private long refusedLine;
    private boolean operationBlank;
    private long order;
    private Optional<Place> valueCell = Optional.empty();
    private final Map<FindingCode, LongStream.Builder> doubts = new EnumMap<>(FindingCode.class);

    /**
     * A cell nobody has claimed.
     *
     * @param id number of the cell in its file
     * @param indicator the indicator's place in its code list
     * @param outsider whether the state does not take part in the operation
     */
    Cell(CellKey key, int id, int indicator, boolean outsider) {
        this.key = key;
        this.id = id;
        this.indicator = indicator;
        this.outsider = outsider;
        this.outsideDates = !key.operation()
                .dates()
                .overlaps(key.period().firstDay(), key.period().lastDay());
    }

    public CellKey key() {
        return key;
    }

    /** Number of the cell in its file, from 0. */
    public int id() {
        return id;
    }

    public int indicator() {
        return indicator;
    }

    boolean isOutsider() {
        return outsider;
    }

    boolean isOutsideDates() {
        return outsideDates;
    }

    boolean isClaimed() {
        return claimedBy.isPresent();
    }

    /** Whether a row without case number speaks of it, accepted or refused. */
    boolean isSpokenOf() {
        return claimedBy.isPresent() || refusedWithoutCase;
    }

    /** Claims the cell for this row without case number; gives the row that has claimed it before. */
    Optional<RowWithoutCase> claim(RowWithoutCase row) {
        Optional<RowWithoutCase> before = claimedBy;
        claimedBy = before.or(() -> Optional.of(row));
        return before;
    }

    /** What the first row of the cell calls it; blank where no row was asked yet. */
    String words() {
        return words;
    }

    /** The first row of the cell calls it so. */
    void isCalled(String wordsOfFile) {
        words = wordsOfFile;
    }

    /** A row of the cell names no operation. */
    void operationIsBlank() {
        operationBlank = true;
    }

    boolean isOperationBlank() {
        return operationBlank;
    }

    /** Which row of the file the row without case number is, counted from 1. */
    long order() {
        return order;
    }

    /** The value of the row without case number is that of this cell of a wide table. */
    void standsIn(Place cell) {
        valueCell = Optional.of(cell);
    }

    /** Where the value of the row without case number stands in a wide table; empty in a table of one value a row. */
    Optional<Place> valueCell() {
        return valueCell;
    }

    /** The value of the row without case number; 0 where there is none. */
    BigDecimal valueWithoutCase() {
        return withoutCase.flatMap(Observation::value).orElse(BigDecimal.ZERO);
    }

    /** What the case rows add up to. */
    BigDecimal caseSum() {
        return cases.sum();
    }

    /**
     * How many case rows stand together directly above or below the row without case number; empty where they do not.
     */
    Optional<Long> caseBlock() {
        return cases.blockBeside(order);
    }

    /**
     * Sets the accepted row without case number.
     *
     * @param row which row of the file it is, counted from 1
     */
    void accept(Amount amount, long line, long row) {
        order = row;
        withoutCase = Optional.of(new Observation(key, "", amount.value(), amount.status(), line));
    }

    /**
     * Leaves the accepted row without case number without its value, because another row gives another; gives what it
     * was.
     */
    Amount contradictWithoutCase() {
        Observation was = withoutCase.orElseThrow();
        withoutCase =
                Optional.of(new Observation(key, "", Amount.MISSING.value(), Amount.MISSING.status(), was.line()));
        return new Amount(was.value(), was.status());
    }

    /** The accepted case rows. */
    CaseTally cases() {
        return cases;
    }

    /** A row of the cell is refused. */
    void refuse(boolean withoutCase, long line) {
        refusedWithoutCase |= withoutCase;
        caseRefused |= !withoutCase;
        refusedLine = line;
    }

    /**
     * The accepted row without case number, and a missing value if a row was refused: the return speaks of the cell, so
     * that it is not silent. The refused row without case number does not count where another row without case number
     * is accepted.
     */
    Stream<Observation> observations() {
        boolean missing = caseRefused || (refusedWithoutCase && withoutCase.isEmpty());
        Amount none = Amount.MISSING;
        return Stream.concat(
                withoutCase.stream(),
                missing
                        ? Stream.of(new Observation(key, "", none.value(), none.status(), refusedLine))
                        : Stream.empty());
    }

    Optional<Observation> withoutCase() {
        return withoutCase;
    }

    /** An accepted row of the cell is doubted for this reason. */
    void doubt(FindingCode code, long line) {
        doubts.computeIfAbsent(code, c -> LongStream.builder()).add(line);
    }

    /** The doubted rows, one element for each reason. */
    List<DoubtedCell> doubted() {
        return doubts.entrySet().stream()
                .map(e ->
                        new DoubtedCell(key, e.getKey(), LineSet.of(e.getValue().build())))
                .toList();
    }

    /** Whether an accepted row has a value. */
    boolean hasValue() {
        return cases.values() > 0
                || withoutCase.filter(row -> row.value().isPresent()).isPresent();
    }

    /** Adds everything accepted to these totals of its indicator. */
    void addTo(IndicatorTotal total) {
        withoutCase.ifPresent(row -> total.add(
                row.amount(), row.value().isPresent() ? 1 : 0, row.value().isPresent() ? 0 : 1));
        total.add(cases.sum(), cases.values(), cases.missing());
    }

    /** What the case rows add up to; empty where there is none. */
    Optional<CellTotal> caseTotal() {
        return cases.values() + cases.missing() == 0
                ? Optional.empty()
                : Optional.of(new CellTotal(key, cases.sum(), cases.values(), cases.missing()));
    }
}
