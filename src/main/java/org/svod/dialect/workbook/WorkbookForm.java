package org.svod.dialect.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.svod.dialect.ByteSource;
import org.svod.dialect.FileForm;
import org.svod.dialect.FileKind;
import org.svod.dialect.NoRecords;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.Vocabulary;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

/** A workbook and the sheet of it that is read: the first visible one with a heading. */
public final class WorkbookForm implements FileForm {

    /** A damaged workbook may look like any archive. */
    private static final Set<FileKind> ZIPS = EnumSet.of(FileKind.XLSX, FileKind.XLSM, FileKind.ARCHIVE);

    private final Vocabulary vocabulary;
    private final Optional<Finding> refusal;
    private final Optional<Found> found;

    private record Found(WorkbookIndex.Sheet sheet, SheetSurvey survey) {}

    private WorkbookForm(Vocabulary vocabulary, Optional<Finding> refusal, Optional<Found> found) {
        this.vocabulary = vocabulary;
        this.refusal = refusal;
        this.found = found;
    }

    /** Finds out which sheet is read, or why the workbook is not; the vocabulary tells a heading. */
    public static WorkbookForm of(ByteSource source, Vocabulary vocabulary) throws IOException {
        FileKind kind = FileKind.of(source);
        if (!ZIPS.contains(kind)) {
            Finding other = kind == FileKind.ENCRYPTED
                    ? Finding.ofFile(FindingCode.WORKBOOK_ENCRYPTED, "")
                    : Finding.ofFile(FindingCode.OTHER_KIND, "", kind.name(), "none");
            return new WorkbookForm(vocabulary, Optional.of(other), Optional.empty());
        }
        try (WorkbookPackage parts = WorkbookPackage.open(source)) {
            Opened opened = new Opened(parts, vocabulary);
            Optional<Found> found = Optional.empty();
            List<String> others = new ArrayList<>();
            for (WorkbookIndex.Sheet sheet : opened.index.sheets()) {
                try (RowStream rows = opened.rows(sheet)) {
                    if (found.isEmpty()) {
                        found = SheetSurvey.of(rows, vocabulary).map(survey -> new Found(sheet, survey));
                    } else if (SheetSurvey.isTable(rows, vocabulary)) {
                        others.add(sheet.name());
                    }
                }
            }
            if (found.isPresent() && !others.isEmpty()) {
                throw new RefusedWorkbookException(
                        FindingCode.SEVERAL_SHEETS, found.get().sheet().name(), String.join(", ", others));
            }
            if (found.isPresent() && opened.index.linked()) {
                refuseLinked(found.get());
            }
            return new WorkbookForm(vocabulary, Optional.empty(), found);
        } catch (RefusedWorkbookException e) {
            return new WorkbookForm(vocabulary, Optional.of(e.finding()), Optional.empty());
        }
    }

    /** Where another workbook may stand behind a formula, its stored value is that of an unknown day. */
    private static void refuseLinked(Found found) throws RefusedWorkbookException {
        if (found.survey().formula().isPresent()) {
            throw new RefusedWorkbookException(
                    Finding.at(found.survey().formula().get(), FindingCode.WORKBOOK_LINKS, ""));
        }
    }

    /** What all sheets of a workbook share. */
    private static final class Opened {

        private final WorkbookPackage parts;
        private final WorkbookIndex index;
        private final SharedTexts texts;
        private final CellFormats formats;

        Opened(WorkbookPackage parts, Vocabulary vocabulary) throws IOException {
            this.parts = parts;
            this.index = WorkbookIndex.of(parts);
            this.texts = SharedTexts.of(parts, index);
            this.formats = CellFormats.of(parts, index, vocabulary);
        }

        RowStream rows(WorkbookIndex.Sheet sheet) throws IOException {
            return new RowStream(
                    new XmlPart(parts.open(sheet.part(), Limits.SHEET)), texts, formats, index.since1904());
        }
    }

    @Override
    public Optional<Finding> refusal() {
        return refusal;
    }

    @Override
    public List<Finding> remarks() {
        return List.of();
    }

    @Override
    public OptionalLong headingLine() {
        return found.map(f -> OptionalLong.of(f.survey().headingRow())).orElse(OptionalLong.empty());
    }

    @Override
    public int headingLines() {
        return 1;
    }

    @Override
    public Layout layout() {
        return found.filter(f -> f.survey().isForm()).isPresent() ? Layout.FORM : Layout.TABLE;
    }

    @Override
    public char delimiter() {
        return '\t';
    }

    @Override
    public Description description() {
        return new Description("", "", "", "", found.map(f -> f.sheet().name()).orElse(""));
    }

    @Override
    public RecordCursor open(ByteSource source) throws IOException {
        if (found.isEmpty()) {
            return new NoRecords();
        }
        WorkbookPackage parts = WorkbookPackage.open(source);
        try {
            SheetSurvey survey = found.get().survey();
            RowStream rows = new Opened(parts, vocabulary).rows(found.get().sheet());
            return new SheetCursor(parts, rows, survey, new CellRemarks(survey, vocabulary));
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
