package org.svod.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.dialect.ByteSource;
import org.svod.dialect.FileForm;
import org.svod.dialect.FixedRecord;
import org.svod.dialect.HeadingText;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.TableRecord;
import org.svod.dialect.Vocabulary;

/** Reads a file to its heading, and the heading. */
final class HeadingReading {

    private static final int LOOKED_AT = 20;

    private final Codebook codebook;
    private final FileForm form;
    private final HeadingLine headingLine;
    private final Vocabulary vocabulary;
    private final PassedRecords passed;
    private final FindingCollector remarks;
    private Optional<ColumnSurvey> survey = Optional.empty();

    HeadingReading(
            Codebook codebook, FileForm form, HeadingLine headingLine, PassedRecords passed, FindingCollector remarks) {
        this.codebook = codebook;
        this.form = form;
        this.headingLine = headingLine;
        this.vocabulary = new CodebookVocabulary(codebook);
        this.passed = passed;
        this.remarks = remarks;
    }

    /** What the columns hold, where the heading raised a question. */
    Optional<ColumnSurvey> survey() {
        return survey;
    }

    /** There is no heading; something in the first records may tell why. */
    void missing(RecordCursor record) throws IOException {
        MissingHeading missing = new MissingHeading(vocabulary, headingLine.required());
        for (int i = 0; i < LOOKED_AT && record.next(); i++) {
            RecordCheck.checkCharacters(record, remarks);
            missing.add(record, form.delimiter());
        }
        record.trouble().ifPresent(remarks::ofFile);
        remarks.ofFile(missing.finding());
    }

    /** Reads to the heading, and the heading; empty where the file cannot be read so far. */
    Optional<ColumnMapping> read(RecordCursor record, ByteSource source) throws IOException {
        Titles titles = new Titles();
        while (record.next()) {
            RecordCheck.checkCharacters(record, remarks);
            if (record.line() == form.headingLine().getAsLong()) {
                long line = record.line();
                TableRecord whole = wholeHeading(record);
                ColumnMapping mapping = headingLine.read(whole);
                survey = HeadingLine.needsSurvey(mapping)
                        ? Optional.of(ColumnSurvey.of(source, form, mapping, codebook))
                        : Optional.empty();
                survey.ifPresent(mapping::surveyed);
                headingLine.check(whole, mapping, survey, remarks);
                titles.tell(mapping, codebook, line, remarks);
                return Optional.of(mapping);
            }
            if (!passed.take(record)) {
                titles.add(record);
            }
        }
        record.trouble().ifPresent(remarks::ofFile);
        return Optional.empty();
    }

    /** The heading that begins with this record, with the records that belong to it. */
    private TableRecord wholeHeading(RecordCursor record) throws IOException {
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
}
