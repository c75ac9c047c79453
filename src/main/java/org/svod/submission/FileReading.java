package org.svod.submission;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.dialect.FileForm;
import org.svod.dialect.RecordCursor;
import org.svod.files.Scratch;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.cases.CaseRows;
import org.svod.observation.cases.CaseStore;
import org.svod.rule.applied.RuleCase;
import org.svod.rule.applied.RuledCells;
import org.svod.submission.text.ShownText;

/** Reads one file from its first record to its last. */
final class FileReading {

    private final Codebook codebook;
    private final SubmissionName name;
    private final LocalDate runDate;
    private final FileForm form;
    private final HeadingLine headingLine;
    private final ShownText shown;
    private final FindingCollector remarks;
    private final DecimalSigns signs = new DecimalSigns();
    private final Cells cells;
    private final CaseCollector cases;
    private final Sums sums;
    private final RowCounter tally;
    private final ControlRecords controls;
    private final PassedRecords passed;
    private final HeadingReading heading;
    private final MixedDelimiters mixed;
    private Optional<ColumnMapping> columns = Optional.empty();
    private Optional<ColumnSurvey> survey = Optional.empty();

    FileReading(
            Codebook codebook,
            SubmissionName name,
            LocalDate runDate,
            int findingsPerCode,
            FileForm form,
            Scratch scratch,
            ShownText shown) {
        this.shown = shown;
        this.remarks = new FindingCollector(findingsPerCode, shown);
        this.codebook = codebook;
        this.name = name;
        this.runDate = runDate;
        this.form = form;
        this.headingLine = new HeadingLine(codebook, name);
        this.cells = new Cells(codebook, name.state());
        this.cases = new CaseCollector(codebook, cells, scratch, CaseStore.HELD);
        this.sums = new Sums(codebook.indicators(), cells);
        this.tally = new RowCounter(sums);
        this.controls = new ControlRecords(codebook, signs, remarks);
        this.passed = new PassedRecords(controls, tally);
        this.heading = new HeadingReading(codebook, form, headingLine, passed, remarks);
        this.mixed = new MixedDelimiters(codebook.indicators(), form.delimiter());
    }

    Reading read(ByteSource source) throws IOException {
        if (form.refusal().isPresent()) {
            remarks.ofFile(form.refusal().get());
            return result(CaseRows.NONE);
        }
        Optional<Finding> kind = OtherKind.of(form, source);
        if (kind.isPresent()) {
            remarks.ofFile(kind.get());
            return result(CaseRows.NONE);
        }
        form.remarks().forEach(remarks::ofFile);
        if (form.layout() == FileForm.Layout.FORM) {
            return form(source);
        }
        try (RecordCursor record = form.open(source)) {
            if (form.headingLine().isEmpty()) {
                heading.missing(record);
                return result(CaseRows.NONE);
            }
            columns = heading.read(record, source);
            survey = heading.survey();
            boolean readable = columns.map(ColumnMapping::views)
                    .filter(views -> views.stream().allMatch(c -> c.has(Column.INDICATOR) && c.has(Column.VALUE)))
                    .isPresent();
            return readable ? rows(record, columns.orElseThrow()) : result(CaseRows.NONE);
        }
    }

    private Reading form(ByteSource source) throws IOException {
        FormSinks sinks = new FormSinks(tally, cases, cells, remarks);
        FormReading reading = new FormReading(codebook, name, form, signs, controls, sinks, runDate);
        CaseRows settled = reading.read(source);
        columns = reading.columns();
        if (!reading.isCut()) {
            checkFilled();
        }
        signs.mixed().ifPresent(remarks::ofFile);
        rules();
        return result(settled);
    }

    private Reading rows(RecordCursor record, ColumnMapping mapping) throws IOException {
        Optional<ColumnMapping> table = Optional.of(mapping);
        while (table.isPresent()) {
            table = rowsOfTable(record, table.get());
        }
        CaseRows settled = cases.settle(tally, remarks);
        mixed.finding().ifPresent(remarks::ofFile);
        if (record.trouble().isPresent()) {
            remarks.ofFile(record.trouble().get());
        } else {
            record.remarksOfFile().forEach(remarks::ofFile);
            checkWhole();
        }
        signs.mixed().ifPresent(remarks::ofFile);
        rules();
        return result(settled);
    }

    /** Reads rows to the end of the file, or to a further heading, which is given back. */
    private Optional<ColumnMapping> rowsOfTable(RecordCursor record, ColumnMapping mapping) throws IOException {
        MergedCells merged = new MergedCells(mapping, remarks::ofFile);
        AcceptedRows accepted = new AcceptedRows(tally, cases, merged);
        Optional<CachedRowReader> familiar =
                CachedRowReader.of(record, mapping, form.delimiter() == ',', signs, accepted);
        RowReader rows = new RowReader(
                codebook,
                record,
                new Row(record, mapping, remarks),
                new RowParts(
                        new RecordCheck(mapping, survey, remarks),
                        new KeyReader(codebook, name, runDate, cells),
                        new AmountReader(codebook, name.state(), signs, form.delimiter() == ',')),
                accepted,
                familiar);
        TextLines texts = new TextLines(codebook, name.scope(), mapping, remarks, tally);
        while (record.next()) {
            boolean read = familiar.isPresent()
                    && !controls.isEnded()
                    && familiar.get().read();
            // An error of a spreadsheet begins with # as a comment does.
            boolean spoilt = !record.remarks().isEmpty();
            if (read) {
                texts.tableGoesOn();
                continue;
            }
            if (!spoilt && passed.take(record)) {
                continue;
            }
            if (headingLine.isAgain(record, mapping)) {
                texts.tableGoesOn();
                remarks.ofFile(Finding.at(
                        Place.record(record.line(), record.row()),
                        FindingCode.SECOND_HEADING,
                        "",
                        Long.toString(form.headingLine().getAsLong())));
                ColumnMapping further = headingLine.read(record);
                survey = Optional.empty();
                merged.tableEnds();
                headingLine.check(record, further, Optional.empty(), remarks);
                return Optional.of(further);
            }
            if (mixed.take(record, mapping, remarks)) {
                texts.tableGoesOn();
                tally.refuseUnknown();
            } else {
                texts.before(record);
                rows.read();
            }
        }
        texts.tableEnds();
        merged.tableEnds();
        return Optional.empty();
    }

    /** What can only be said of a file that was read to its end. */
    private void checkWhole() {
        List<Finding> totals = SuspectedTotals.in(cells.list());
        totals.forEach(remarks::ofFile);
        NestedPeriods.in(cells.rowsWithoutCase()).stream()
                .filter(nested -> totals.stream()
                        .noneMatch(
                                total -> total.place().line() == nested.place().line()))
                .forEach(remarks::ofFile);
        checkFilled();
    }

    private void checkFilled() {
        controls.check(tally.counts(), sums);
        if (controls.withdrawal().isPresent()) {
            Place place = controls.withdrawal().get();
            long rows = tally.counts().read();
            remarks.ofFile(
                    rows == 0
                            ? Finding.at(
                                    place,
                                    FindingCode.WITHDRAWN,
                                    "",
                                    name.scope().toString())
                            : Finding.at(place, FindingCode.WITHDRAWN_WITH_ROWS, "", Long.toString(rows)));
        } else if (tally.counts().read() == 0) {
            boolean untouched = form.layout() == FileForm.Layout.FORM;
            remarks.ofFile(Finding.ofFile(untouched ? FindingCode.NOTHING_REPORTED : FindingCode.NO_DATA_ROWS, ""));
        } else if (tally.counts().refused() == 0 && !cells.haveValues()) {
            remarks.ofFile(Finding.ofFile(FindingCode.NOTHING_REPORTED, ""));
        }
    }

    private void rules() {
        if (codebook.rules().isEmpty()) {
            return;
        }
        RuledCells values = RuledCells.ofReturn(name.state(), cells.observations(), cells.caseTotals());
        codebook.rules().stream()
                .filter(rule -> rule.scope().isOfReturn())
                .flatMap(rule -> values.apply(rule).stream())
                .filter(RuleCase::fails)
                .forEach(failed -> remarks.ofRule(failed.finding()));
    }

    private Reading result(CaseRows settled) {
        remarks.endOfRows(tally.counts().read());
        return new Reading(
                FileUnderstanding.of(form, columns, shown, signs.name()),
                tally.counts(),
                controls.rows(),
                sums.list(controls.totals()),
                new Reading.Rows(cells.observations(), settled, cells.caseTotals(), cells.doubted()),
                remarks.findings(),
                remarks.isFatal());
    }
}
