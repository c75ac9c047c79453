package org.svod.submission;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.dialect.ByteSource;
import org.svod.dialect.FileForm;
import org.svod.dialect.FixedRecord;
import org.svod.dialect.HeadingText;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.Vocabulary;
import org.svod.files.Scratch;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.cases.CaseRows;
import org.svod.observation.cases.CaseStore;
import org.svod.submission.text.ControlWord;
import org.svod.submission.text.KnownWords;
import org.svod.submission.text.ShownText;

/** Reads one file from its first record to its last. */
final class FileReading {

    private static final int LOOKED_AT = 20;

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
    private final Vocabulary vocabulary;
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
            KnownWords words) {
        this.shown = new ShownText(words);
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
        this.vocabulary = new CodebookVocabulary(codebook);
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
        try (RecordCursor record = form.open(source)) {
            if (form.headingLine().isEmpty()) {
                withoutHeading(record);
                return result(CaseRows.NONE);
            }
            columns = heading(record, source);
            boolean readable = columns.map(ColumnMapping::views)
                    .filter(views -> views.stream().allMatch(c -> c.has(Column.INDICATOR) && c.has(Column.VALUE)))
                    .isPresent();
            return readable ? rows(record, columns.orElseThrow()) : result(CaseRows.NONE);
        }
    }

    /** There is no heading; something in the first records may tell why. */
    private void withoutHeading(RecordCursor record) throws IOException {
        MissingHeading missing = new MissingHeading(vocabulary, headingLine.required());
        for (int i = 0; i < LOOKED_AT && record.next(); i++) {
            RecordCheck.checkCharacters(record, remarks);
            missing.add(record, form.delimiter());
        }
        record.trouble().ifPresent(remarks::ofFile);
        remarks.ofFile(missing.finding());
    }

    /** Reads to the heading, and the heading; empty where the file cannot be read so far. */
    private Optional<ColumnMapping> heading(RecordCursor record, ByteSource source) throws IOException {
        Titles titles = new Titles();
        while (record.next()) {
            RecordCheck.checkCharacters(record, remarks);
            if (record.line() == form.headingLine().getAsLong()) {
                long line = record.line();
                RecordCursor whole = wholeHeading(record);
                ColumnMapping mapping = headingLine.read(whole);
                survey = HeadingLine.needsSurvey(mapping)
                        ? Optional.of(ColumnSurvey.of(source, form, mapping, codebook))
                        : Optional.empty();
                survey.ifPresent(mapping::surveyed);
                headingLine.check(whole, mapping, survey, remarks);
                titles.tell(mapping, codebook.indicators(), line, remarks);
                return Optional.of(mapping);
            }
            if (!passOver(record)) {
                titles.add(record);
            }
        }
        record.trouble().ifPresent(remarks::ofFile);
        return Optional.empty();
    }

    /** The heading that begins with this record, with the records that belong to it. */
    private RecordCursor wholeHeading(RecordCursor record) throws IOException {
        long line = record.line();
        long row = record.row();
        List<List<String>> lines = new ArrayList<>();
        lines.add(RecordCheck.fields(record));
        while (lines.size() < form.headingLines() && record.next()) {
            RecordCheck.checkCharacters(record, remarks);
            if (!RecordCheck.isBlank(record)) {
                lines.add(RecordCheck.fields(record));
            }
        }
        return new FixedRecord(HeadingText.of(lines, vocabulary), line, row);
    }

    /** Takes blank and control records; false where the record is neither. */
    private boolean passOver(RecordCursor record) {
        if (RecordCheck.isBlank(record)) {
            tally.blank();
            return true;
        }
        controls.before(record);
        if (ControlWord.begins(record.get(0))) {
            if (controls.read(record)) {
                tally.control();
            } else {
                tally.refuseUnknown();
            }
            return true;
        }
        return false;
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
        return result(settled);
    }

    /** Reads rows to the end of the file, or to a further heading, which is given back. */
    private Optional<ColumnMapping> rowsOfTable(RecordCursor record, ColumnMapping mapping) throws IOException {
        MergedCells merged = new MergedCells(mapping);
        Optional<CachedRowReader> familiar =
                CachedRowReader.of(record, mapping, form.delimiter() == ',', signs, tally, cases, merged);
        RowReader rows = new RowReader(
                codebook,
                record,
                new Row(record, mapping, remarks),
                new RecordCheck(mapping, survey, remarks),
                new KeyReader(codebook, name, runDate, cells),
                new AmountReader(codebook, name.state(), signs, form.delimiter() == ','),
                tally,
                cases,
                familiar,
                merged);
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
            if (!spoilt && passOver(record)) {
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
        merged.findings().forEach(remarks::ofFile);
        return Optional.empty();
    }

    /** What can only be said of a file that was read to its end. */
    private void checkWhole() {
        List<Finding> totals = SuspectedTotals.in(cells.list());
        totals.forEach(remarks::ofFile);
        NestedPeriods.in(cells.observations()).stream()
                .filter(nested -> totals.stream()
                        .noneMatch(
                                total -> total.place().line() == nested.place().line()))
                .forEach(remarks::ofFile);
        controls.check(tally.counts(), sums);
        if (tally.counts().read() == 0) {
            remarks.ofFile(Finding.ofFile(FindingCode.NO_DATA_ROWS, ""));
        } else if (tally.counts().refused() == 0 && !cells.haveValues()) {
            remarks.ofFile(Finding.ofFile(FindingCode.NOTHING_REPORTED, ""));
        }
    }

    private Reading result(CaseRows settled) {
        return new Reading(
                understanding(),
                tally.counts(),
                controls.rows(),
                sums.list(controls.totals()),
                cells.observations(),
                settled,
                cells.caseTotals(),
                cells.doubted(),
                remarks.findings(),
                remarks.isFatal());
    }

    private Understanding understanding() {
        boolean heading = columns.isPresent();
        FileForm.Description written = form.description();
        return new Understanding(
                written.encoding(),
                written.encodingReason(),
                heading ? written.delimiter() : "",
                heading ? written.delimiterReason() : "",
                signs.name(),
                heading ? form.headingLine().getAsLong() : 0,
                columns.stream()
                        .flatMap(c -> c.matches().stream())
                        .limit(Understanding.LISTED)
                        .map(match -> match.as(shown.of(match.heading())))
                        .toList(),
                columns.map(ColumnMapping::width).orElse(0),
                shown.of(written.sheet()));
    }
}
