package org.svod.submission;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.svod.characters.Blanks;
import org.svod.characters.HashSign;
import org.svod.codebook.Codebook;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.dialect.FileForm;
import org.svod.dialect.FormWords;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.cases.CaseRows;
import org.svod.submission.text.ControlWord;

/**
 * Reads a statistical form. It is read twice: first its joint cases, then everything else, because what the matrix says
 * of an indicator and an operation includes the cases, and only the rest is stored without a case number.
 */
final class FormReading {

    private final Codebook codebook;
    private final SubmissionName name;
    private final FileForm form;
    private final ControlRecords controls;
    private final FormSinks sinks;
    private final FindingCollector remarks;
    private final FormFaults faults;
    private final KeyReader keys;
    private final AmountReader amounts;
    private final Map<FormBlock.Kind, FormRows> blocks = new EnumMap<>(FormBlock.Kind.class);
    private boolean cut;

    FormReading(
            Codebook codebook,
            SubmissionName name,
            FileForm form,
            DecimalSigns signs,
            ControlRecords controls,
            FormSinks sinks,
            LocalDate runDate) {
        this.codebook = codebook;
        this.name = name;
        this.form = form;
        this.controls = controls;
        this.sinks = sinks;
        this.remarks = sinks.remarks();
        this.faults = new FormFaults(remarks, form.delimiter() == ',');
        this.keys = new KeyReader(codebook, name, runDate, sinks.cells());
        this.amounts = new AmountReader(codebook, name.state(), signs, false);
    }

    /** Reads the form; gives its case rows. */
    CaseRows read(ByteSource source) throws IOException {
        try (RecordCursor record = form.open(source)) {
            new Pass(record, true).read();
        }
        CaseRows settled = sinks.cases().settle(sinks.tally(), remarks);
        if (sinks.tally().refused() > 0) {
            remarks.ofFile(Finding.at(
                    blocks.containsKey(FormBlock.Kind.CASES)
                            ? blocks.get(FormBlock.Kind.CASES).block().place()
                            : Place.FILE,
                    FindingCode.FORM_CASES_REFUSED,
                    "",
                    Long.toString(sinks.tally().refused())));
        }
        blocks.clear();
        try (RecordCursor record = form.open(source)) {
            new Pass(record, false).read();
            record.trouble().ifPresent(remarks::ofFile);
            record.remarksOfFile().forEach(remarks::ofFile);
            cut = record.trouble().isPresent();
        }
        for (FormRows rows : blocks.values()) {
            rows.end();
        }
        withoutTotals();
        faults.end();
        return settled;
    }

    /** Whether the form could not be read to its end. */
    boolean isCut() {
        return cut;
    }

    /** The columns of the first block; empty where the form has none. */
    Optional<ColumnMapping> columns() {
        return blocks.values().stream()
                .filter(rows -> rows.block().kind() != FormBlock.Kind.UNKNOWN)
                .findFirst()
                .map(rows -> rows.block().columns(FormBlock.CODES));
    }

    /** Cases without a row or a column in the matrix. */
    private void withoutTotals() {
        List<Cell> left = sinks.cells().list().stream()
                .filter(cell -> cell.caseTotal().isPresent() && !cell.isSpokenOf())
                .toList();
        if (left.isEmpty()) {
            return;
        }
        FormRows rows = Optional.ofNullable(blocks.get(FormBlock.Kind.MATRIX))
                .orElseGet(() -> blocks.values().iterator().next());
        left.forEach(cell -> new FormCells(codebook, name.scope(), sinks)
                .withoutTotal(cell, rows.block().place()));
    }

    /** One way through the records: for the joint cases, or for everything else. */
    private final class Pass {

        private final RecordCursor record;
        private final boolean ofCases;
        private Optional<FormRows> current = Optional.empty();
        private boolean begun;

        Pass(RecordCursor record, boolean ofCases) {
            this.record = record;
            this.ofCases = ofCases;
        }

        void read() throws IOException {
            while (record.next()) {
                int first = IntStream.range(0, record.size())
                        .filter(i -> !Blanks.areAll(record.get(i)))
                        .findFirst()
                        .orElse(-1);
                if (first < 0) {
                    if (!ofCases) {
                        sinks.tally().blank();
                    }
                } else if (HashSign.begins(record.get(first))) {
                    hash(first);
                } else {
                    row(first);
                }
            }
        }

        private void hash(int first) {
            String word = record.get(first);
            if (FormWords.is(FormWords.BLOCK, word)) {
                block(first);
            } else if (!ofCases) {
                controls.before(record);
                other(first, word);
            }
        }

        private void block(int first) {
            if (first > 0) {
                current = Optional.empty();
                if (!ofCases) {
                    changed(first, "SHIFTED", "A");
                    sinks.tally().control();
                }
                return;
            }
            FormBlock block = new FormBlock(record, codebook);
            faults.begin(record);
            boolean twice = blocks.containsKey(block.kind());
            FormRows rows = new FormRows(codebook, name, block, sinks, faults, keys, amounts);
            current = Optional.of(rows);
            blocks.putIfAbsent(block.kind(), rows);
            if (!ofCases) {
                controls.before(record);
                faults.ofText(record);
                block.findings().forEach(remarks::ofFile);
                if (twice && block.kind() != FormBlock.Kind.UNKNOWN) {
                    changed(FormBlock.NAMES, "SECOND", "none");
                }
                sinks.tally().control();
            }
        }

        private void changed(int position, String what, String expected) {
            String text = position < record.size() ? Blanks.strip(record.get(position)) : "";
            remarks.ofFile(Finding.at(
                    new Place(record.line(), record.row(), position + 1, ""),
                    FindingCode.FORM_CHANGED,
                    text,
                    what,
                    expected));
        }

        private void other(int first, String word) {
            faults.ofText(record);
            if (FormWords.is(FormWords.FORM, word)) {
                if (begun) {
                    changed(first, "SECOND", "none");
                } else {
                    begun = true;
                    controls.mustEnd(Place.record(record.line(), record.row()));
                    if (first > 0) {
                        changed(first, "SHIFTED", "A");
                    }
                    new FormHead(codebook, name, remarks).check(record);
                }
                sinks.tally().control();
            } else if (first == 0 && ControlWord.of(word).isPresent()) {
                controls.read(record);
                sinks.tally().control();
            } else if (holdsValue(first)) {
                remarks.ofFile(Finding.at(
                        Place.record(record.line(), record.row()), FindingCode.HASH_RECORD, word, "ROW", "none"));
                sinks.tally().refuseUnknown();
            } else {
                sinks.tally().control();
            }
        }

        /** Lines for people have their sign in the first column: further right it is part of a name or number. */
        private boolean holdsValue(int first) {
            return current.filter(rows -> rows.block().holdsValue(record, first > 0))
                    .isPresent();
        }

        private void row(int first) throws IOException {
            if (!ofCases) {
                controls.before(record);
                faults.ofWidth(record);
            }
            if (ofCases
                    == current.filter(rows -> rows.block().kind() == FormBlock.Kind.CASES)
                            .isEmpty()) {
                return;
            }
            boolean counts = current.isPresent()
                    && current.get().block().kind() != FormBlock.Kind.UNKNOWN
                    && current.equals(
                            Optional.ofNullable(blocks.get(current.get().block().kind())));
            if (counts) {
                current.get().read(record);
            } else if (begun || !record.get(first).toLowerCase(Locale.ROOT).startsWith("sep=")) {
                remarks.ofFile(FormFaults.outside(new Place(record.line(), record.row(), first + 1, "")));
                sinks.tally().refuseUnknown();
            }
        }
    }
}
