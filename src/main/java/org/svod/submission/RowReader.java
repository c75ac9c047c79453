package org.svod.submission;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.Amount;
import org.svod.submission.CaseNumbers.Trouble;
import org.svod.submission.text.PersonNames;

/** Reads one data row after the other: everything that is wrong with a row is found in one pass. */
final class RowReader {

    /** How forms number the columns of codes before those of figures. */
    private static final String LETTERS = "АБВГД";

    private final Codebook codebook;
    private final RecordCursor record;
    private final Row row;
    private final RowParts parts;
    private final RowCounter tally;
    private final CaseCollector cases;
    private final MergedCells merged;
    private final OperationWords operationWords;
    private final Optional<CachedRowReader> familiar;
    private final List<ColumnMapping> views;
    private final boolean wide;
    private boolean first = true;

    RowReader(
            Codebook codebook,
            RecordCursor record,
            Row row,
            RowParts parts,
            AcceptedRows accepted,
            Optional<CachedRowReader> familiar) {
        this.codebook = codebook;
        this.record = record;
        this.row = row;
        this.parts = parts;
        this.tally = accepted.tally();
        this.cases = accepted.cases();
        this.merged = accepted.merged();
        this.operationWords = new OperationWords(codebook);
        this.familiar = familiar;
        this.views = row.columns().views();
        this.wide = !row.columns().wide().isEmpty();
    }

    /** Reads the record on which the cursor stands: a row, or in a wide table a row for each value. */
    void read() throws IOException {
        row.begins();
        if (isColumnNumbers()) {
            row.add(Finding.at(Place.record(record.line(), record.row()), FindingCode.COLUMN_NUMBERS, ""));
            tally.control();
        } else if (!parts.shape().check(record, row)) {
            tally.refuseUnknown();
        } else {
            for (ColumnMapping view : views) {
                row.shows(view);
                boolean silent = wide && Blanks.areAll(row.field(Column.VALUE));
                if (!silent) {
                    readValue(StoredPart.ALL);
                }
            }
        }
        first = false;
        row.ends();
    }

    /**
     * Reads the one value that this view of the record shows.
     *
     * @param stored what of the amount that is read is stored
     */
    void read(ColumnMapping view, StoredPart stored) throws IOException {
        row.begins();
        row.shows(view);
        readValue(stored);
        row.ends();
    }

    /** Whether the record below the heading numbers the columns, as printed forms do. */
    private boolean isColumnNumbers() {
        if (!first || record.size() < 2) {
            return false;
        }
        int numbered = 0;
        for (int i = 0; i < record.size(); i++) {
            String text = Blanks.strip(record.get(i));
            boolean letter = numbered == 0 && i < LETTERS.length() && text.equals(LETTERS.substring(i, i + 1));
            if (!letter && !text.equals(Integer.toString(++numbered))) {
                return false;
            }
        }
        return true;
    }

    private void readValue(StoredPart stored) throws IOException {
        Optional<Indicator> indicator = parts.keys().indicator(row);
        Optional<Cell> cell = parts.keys().cell(row, indicator);
        int blanks = MergedCells.blanks(row);
        boolean below = merged.isPeriodBelow(blanks);
        if (below && !parts.keys().isMonth()) {
            row.found(Column.PERIOD, FindingCode.PERIOD_MERGED, "");
        }
        if (cell.isPresent() && cell.get().words().isEmpty()) {
            cell.get().isCalled(RowWithoutCase.key(record, row.columns()));
        }
        if (cell.isPresent() && Blanks.areAll(row.field(Column.OPERATION))) {
            cell.get().operationIsBlank();
        }
        Optional<Amount> said = parts.amounts().read(row, indicator);
        Optional<Amount> amount = stored == StoredPart.ALL || cell.isEmpty()
                ? said
                : said.map(whole -> stored.of(row, cell.get(), whole));
        CaseNumbers.CaseText number = CaseNumbers.read(row.field(Column.CASE_REF), row.isNumber(Column.CASE_REF));
        boolean isLettered = number.trouble() == Trouble.LETTERS;
        Optional<String> caseRef = caseRef(number);
        boolean withoutCase = caseRef.isPresent() && caseRef.get().isEmpty();
        if (withoutCase && cell.isPresent() && !row.isRefused()) {
            claim(cell.get(), amount.orElseThrow());
        }
        boolean refused = row.isRefused();
        if (cell.isPresent() && caseRef.isPresent() && !withoutCase && !refused) {
            cases.add(cell.get(), caseRef.get(), amount.orElseThrow(), row.line(), row.number());
            tally.acceptCase(cell.get(), amount.orElseThrow());
            if (isLettered) {
                cell.get().doubt(FindingCode.CASE_REF_LETTERS, row.line());
            }
        }
        if (refused) {
            if (cell.isPresent()) {
                cell.get().refuse(withoutCase, row.line());
            }
            if (indicator.isPresent()) {
                tally.refuse(codebook.indicators().index(indicator.get()), amount);
            } else {
                tally.refuseUnknown();
            }
        } else if (withoutCase) {
            tally.accept(cell.orElseThrow(), amount.orElseThrow(), row.line());
            if (wide) {
                cell.get().standsIn(row.place(Column.VALUE));
            }
        }
        if (refused) {
            merged.takeRefused(blanks, row.line(), row.number());
        } else {
            merged.take(blanks, cell.orElseThrow(), row.line(), row.number());
            if (row.doubt().isPresent()) {
                cell.orElseThrow().doubt(row.doubt().get(), row.line());
            }
        }
        if (!below
                && !row.isRemarked()
                && amount.isPresent()
                && amount.get().value().isPresent()) {
            remember(cell.orElseThrow(), amount.get(), indicator.orElseThrow(), blanks);
        }
    }

    private void remember(Cell cell, Amount amount, Indicator indicator, int blanks) {
        if (familiar.isPresent() && parts.amounts().isInOwnUnit(row, indicator)) {
            familiar.get().remember(cell, amount.status(), parts.amounts().takesFractions(indicator), blanks);
        }
    }

    private Optional<String> caseRef(CaseNumbers.CaseText read) {
        String raw = row.field(Column.CASE_REF);
        Trouble trouble = isNamedByOperations(read) ? Trouble.NONE : read.trouble();
        switch (trouble) {
            case NONE -> {}
            case LETTERS ->
                row.found(
                        Column.CASE_REF,
                        FindingCode.CASE_REF_LETTERS,
                        Blanks.strip(raw),
                        read.number(),
                        CaseNumbers.difference(raw, read.number()));
            case NAME, TELEPHONE ->
                row.found(Column.CASE_REF, FindingCode.CASE_REF_NAME, Blanks.strip(raw), trouble.name());
            case CHANGED -> row.found(Column.CASE_REF, FindingCode.CASE_REF_CHANGED, Blanks.strip(raw));
            case FORMAT ->
                row.found(Column.CASE_REF, FindingCode.CASE_REF_FORMAT, Blanks.strip(raw), CaseNumbers.meant(raw));
        }
        boolean isNumber = trouble == Trouble.NONE || trouble == Trouble.LETTERS;
        return isNumber ? Optional.of(read.number()) : Optional.empty();
    }

    /** Whether all words that look like names are words of operations. */
    private boolean isNamedByOperations(CaseNumbers.CaseText read) {
        return read.trouble() == Trouble.NAME
                && PersonNames.in(read.number(), operationWords::has).isEmpty();
    }

    private void claim(Cell cell, Amount amount) {
        RowWithoutCase second = RowWithoutCase.of(record, row.columns(), amount);
        Optional<RowWithoutCase> first = cell.claim(second);
        if (first.isPresent()) {
            Place place = wide ? row.place(Column.VALUE) : Place.record(row.line(), row.number());
            row.add(KeyTwice.of(place, first.get(), second, row.columns()));
            if (!amount.hasTheValueOf(first.get().amount())) {
                tally.contradictWithoutCase(cell);
            }
        }
    }
}
