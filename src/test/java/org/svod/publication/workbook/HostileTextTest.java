package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.finding.Findings;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleCodebook;
import org.svod.round.Decision;

class HostileTextTest {

    private final Path scratch;

    HostileTextTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "'[]:*?/\\",
                "+1-800",
                "@SUM(A:A)",
                "a\u0000b\u0008",
                "\u202Eevil\u200F",
                "👨‍👩‍👧",
                "<tag>&amp;\"",
                "_x0041_",
                "{0} ''",
                "&P&D",
                "\t\n"
            })
    void namesAreTextWhateverTheySay(String name) throws IOException {
        List<Cell> formulas = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = write(report(name));
                XSSFWorkbook state = ofState(report(name))) {
            assertThat(state.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .as("title of the state's workbook")
                    .contains(shown(name).strip());
            Stream.of(book, state)
                    .forEach(b -> b.sheetIterator()
                            .forEachRemaining(s -> s.forEach(r -> r.forEach(c -> {
                                if (c.getCellType() == CellType.FORMULA) {
                                    formulas.add(c);
                                } else if (c.getCellType() == CellType.STRING) {
                                    texts.add(c.getStringCellValue());
                                }
                            }))));
        }
        String shown = shown(name);
        assertThat(formulas)
                .allSatisfy(c -> assertThat(c.getCellFormula()).matches("(SUM\\('Bridge by State'!|[-A-Z0-9+/,:()])+"));
        assertThat(texts).anyMatch(t -> t.contains(shown));
    }

    @ParameterizedTest
    @ValueSource(ints = {32_766, 32_767, 32_768, 100_000})
    void aReasonOfAnyLengthOpens(int length) throws IOException {
        RoundReport report = report("x".repeat(length));
        try (XSSFWorkbook book = write(report)) {
            assertThat(book.getNumberOfSheets()).isEqualTo((int)
                    Arrays.stream(Tab.values()).filter(tab -> tab.isOf(report)).count());
            List<String> longest = new ArrayList<>();
            book.getSheet("Decisions without effect")
                    .forEach(r -> r.forEach(
                            c -> longest.addAll(c.toString().startsWith("xxx") ? List.of(c.toString()) : List.of())));
            assertThat(longest)
                    .isNotEmpty()
                    .allMatch(t -> t.length() == Math.min(length, 32_767)
                            && (length <= 32_767 || t.endsWith("[cut / обрезано]")));
        }
    }

    private XSSFWorkbook write(RoundReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConsolidatedWorkbook(scratch).write(report, Edition.full(Language.EN), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private XSSFWorkbook ofState(RoundReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StateWorkbook(scratch).write(report, report.codebook().states().get("XX"), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String shown(String name) {
        return name.replace("\u0000", "␀").replace("\u0008", "␈");
    }

    private static RoundReport report(String text) {
        Codebook sample = SampleCodebook.codebook();
        State state = SampleCodebook.state("XX", "XXX", new Name(text, text));
        Codebook codebook = new Codebook(
                Codelist.of(List.of(state)),
                sample.indicators(),
                sample.units(),
                sample.operations(),
                sample.statuses(),
                sample.headings());
        ReportBuilder report = new ReportBuilder(codebook, 2023);
        report.reported("XX", report.cell("2023-05", "FIREARMS", "NATIONAL", ""), "3")
                .note(text, text)
                .submitted("XX", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE);
        report.unmatched(new Decision(
                Decision.Kind.JOINT,
                codebook.indicators().get("FIREARMS"),
                text,
                Optional.empty(),
                text,
                LocalDate.of(2024, 2, 1),
                text,
                2));
        report.vintage(new Vintage(
                1, LocalDate.of(2024, 2, 1), report.values(), Map.of("FIREARMS", FigureStatus.FINAL), List.of(text)));
        return report.build();
    }
}
