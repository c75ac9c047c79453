package org.svod.submission;

import java.io.IOException;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.dialect.RecordCursor;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.Amount;

/** Reads one data row after the other: everything that is wrong with a row is found in one pass. */
final class RowReader {

    private final Codebook codebook;
    private final RecordCursor record;
    private final Row row;
    private final RecordCheck shape;
    private final KeyReader keys;
    private final AmountReader amounts;
    private final RowCounter tally;
    private final CaseCollector cases;
    private final Optional<CachedRowReader> familiar;

    RowReader(
            Codebook codebook,
            RecordCursor record,
            Row row,
            RecordCheck shape,
            KeyReader keys,
            AmountReader amounts,
            RowCounter tally,
            CaseCollector cases,
            Optional<CachedRowReader> familiar) {
        this.codebook = codebook;
        this.record = record;
        this.row = row;
        this.shape = shape;
        this.keys = keys;
        this.amounts = amounts;
        this.tally = tally;
        this.cases = cases;
        this.familiar = familiar;
    }

    /** Reads the record on which the cursor stands. */
    void read() throws IOException {
        row.begins();
        if (!shape.check(record, row)) {
            tally.refuseUnknown();
            return;
        }
        Optional<Indicator> indicator = keys.indicator(row);
        Optional<Cell> cell = keys.cell(row, indicator);
        Optional<Amount> amount = amounts.read(row, indicator);
        Optional<String> caseRef = caseRef();
        boolean plain = caseRef.isPresent() && caseRef.get().isEmpty();
        if (plain && cell.isPresent()) {
            claim(cell.get());
        }
        boolean refused = row.isRefused();
        if (cell.isPresent() && caseRef.isPresent() && !plain) {
            cases.add(cell.get(), caseRef.get(), refused ? Optional.empty() : amount, row.line(), row.number());
            if (!refused) {
                tally.acceptCase(cell.get(), amount.orElseThrow());
            }
        }
        if (refused) {
            indicator.ifPresentOrElse(i -> tally.refuse(codebook.indicators().index(i), amount), tally::refuseUnknown);
        } else if (plain) {
            tally.accept(cell.orElseThrow(), amount.orElseThrow(), row.line());
        }
        if (!row.isRemarked() && amount.isPresent() && amount.get().value().isPresent()) {
            remember(cell.orElseThrow(), amount.get(), indicator.orElseThrow());
        }
    }

    private void remember(Cell cell, Amount amount, Indicator indicator) {
        if (familiar.isPresent() && amounts.isInOwnUnit(row, indicator)) {
            familiar.get().remember(cell, amount.status(), amounts.takesFractions(indicator));
        }
    }

    private Optional<String> caseRef() {
        String raw = row.field(Column.CASE_REF);
        Optional<String> caseRef = CaseNumbers.parse(raw);
        if (caseRef.isEmpty()) {
            row.found(Column.CASE_REF, FindingCode.CASE_REF_FORMAT, Blanks.strip(raw), CaseNumbers.meant(raw));
        }
        return caseRef;
    }

    private void claim(Cell cell) {
        long first = cell.claim(row.line());
        if (first != 0) {
            row.add(CaseCollector.keyTwice(Place.record(row.line(), row.number()), cell.key(), "", first));
        }
    }
}
