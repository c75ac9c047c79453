package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.DETAINED;
import static org.svod.publication.UnionCodebook.KZ;
import static org.svod.publication.UnionCodebook.RU;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.period.Period;
import org.svod.publication.ReportBuilder;
import org.svod.publication.UnionCodebook;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.JointCase;
import org.svod.round.Decision;
import org.svod.round.DecisionTable;
import org.svod.round.FileDecision;
import org.svod.round.Imprint;

/** The first sheet: what a reader needs who reads nothing else. */
class GlanceSheetTest {

    private static final String GLANCE = "The year at a glance";

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    @TempDir
    private Path scratch;

    private ReadWorkbook written() throws IOException {
        return ReadWorkbook.of(report.build(), scratch, Tab.GLANCE, Tab.METADATA);
    }

    private void reported(String state, String period, String value) {
        report.reported(state, report.cell(period, "DETAINED", "NATIONAL", ""), value);
    }

    private static JointCase disputed(String first, String second, Agreement agreement) {
        return new JointCase(
                DETAINED,
                ARMS,
                "A-1",
                List.of(
                        new JointCase.Share(KZ, new BigDecimal(first), Period.of("2023-05"), List.of()),
                        new JointCase.Share(RU, new BigDecimal(second), Period.of("2023-05"), List.of())),
                agreement,
                new BigDecimal(first),
                new BigDecimal(first),
                KZ,
                Optional.empty());
    }

    @Test
    void aFigureStandsWithItsCourseItsChangeAndHowFarDisputesCouldMoveIt() throws IOException {
        reported("KZ", "2023-01", "10");
        reported("RU", "2023-02", "20");
        report.previous("DETAINED", "40");
        report.joint(disputed("12", "15", Agreement.DISCREPANCY));
        try (ReadWorkbook book = written()) {
            List<String> row = book.table("Glance").get(0);
            assertThat(row.subList(0, 12))
                    .containsExactly(
                            "Persons detained",
                            "30",
                            "persons",
                            "40",
                            "−25.00%",
                            "Less",
                            "▅█··········",
                            "2",
                            "3",
                            "1",
                            "30",
                            "33");
            assertThat(row.subList(12, 24)).startsWith("10", "20", "[x]").endsWith("[x]");
            assertThat(book.table("Glance").get(1))
                    .as("nothing is known of the others")
                    .startsWith("Wanted citizens returned", "[x]")
                    .contains("[x]");
            assertThat(book.row(GLANCE, "Disputed").get(1)).startsWith("1 case or flow is open:");
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 30, Unchanged", "30, 20, More", "30, 50, Less"})
    void theChangeIsAlsoSaidInAWord(String now, String before, String word) throws IOException {
        reported("KZ", "2023-01", now);
        report.previous("DETAINED", before);
        try (ReadWorkbook book = written()) {
            assertThat(book.table("Glance").get(0)).contains(word);
        }
    }

    /** A digit of 15 points is about as wide as one and a half of 10 points, by which columns are measured. */
    @ParameterizedTest
    @CsvSource({"152112, 14", "22534837, 18", "123480229, 18", "1234802291, 26", "123456789.125, 26"})
    void theColumnOfLargeDigitsIsWideEnoughForTheLongestFigure(String figure, int characters) throws IOException {
        reported("KZ", "2023-01", figure);
        try (ReadWorkbook book = written()) {
            assertThat(book.sheet(GLANCE).getColumnWidth(1) / 256).isEqualTo(characters);
        }
    }

    @Test
    void whatTheRoundDoesNotSayIsCalledNotStated() throws IOException {
        try (ReadWorkbook book = written()) {
            for (String fact : List.of("Next release", "Contact", "Licence")) {
                assertThat(book.row(GLANCE, fact)).as(fact).containsExactly(fact, "Not stated for this round");
            }
            assertThat(book.row(GLANCE, "Disputed").get(1)).startsWith("The sides agree about all");
            assertThat(book.row(GLANCE, "Decided")).endsWith("The secretariat has decided nothing.");
            assertThat(book.texts(GLANCE)).doesNotContain("About these figures");
        }
    }

    @Test
    void theImprintIsWrittenInTheLanguageOfTheWorkbook() throws IOException {
        report.note("Made up.", "Вымышлено.");
        report.imprint(new Imprint(
                Optional.of(new Name("The secretariat", "Секретариат")),
                Optional.of(new Name("Free to use", "Свободно")),
                Optional.of("https://example.org/methods"),
                Optional.of(LocalDate.of(2025, 2, 3)),
                List.of(DETAINED)));
        try (ReadWorkbook book = written()) {
            assertThat(book.row(GLANCE, "About these figures")).endsWith("Made up.");
            assertThat(book.row(GLANCE, "Next release")).endsWith("3 February 2025");
            assertThat(book.row(GLANCE, "Contact")).endsWith("The secretariat");
            assertThat(book.row(GLANCE, "Definitions and methods")).endsWith("https://example.org/methods");
            assertThat(book.table("Glance")).as("only the figure that is named").hasSize(1);
        }
        try (ReadWorkbook book = ReadWorkbook.of(report.build(), scratch, Language.RU, Tab.GLANCE)) {
            assertThat(book.texts(book.sheets().get(0)))
                    .contains("03.02.2025", "Секретариат", "Свободно", "Вымышлено.");
        }
    }

    @Test
    void decisionsAreCountedAndThoseThatChangedAFigureNamed() throws IOException {
        report.decided(new DecisionTable(
                List.of(new Decision(
                        Decision.Kind.CONFIRM,
                        DETAINED,
                        "KZ 2023-01",
                        Optional.empty(),
                        "Secretariat",
                        LocalDate.of(2024, 2, 1),
                        "Right",
                        2)),
                List.of(new FileDecision(
                        Decision.Kind.CONFIRM,
                        "KZ_2023-01.csv",
                        1,
                        "Secretariat",
                        LocalDate.of(2024, 2, 1),
                        "Right",
                        3)),
                Map.of()));
        try (ReadWorkbook book = written()) {
            assertThat(book.row(GLANCE, "Decided")).endsWith("2 decisions of the secretariat; none changed a figure.");
        }
        reported("KZ", "2023-01", "10");
        report.adjusted(
                Component.DECISION,
                "KZ",
                report.cell("2023-01", "DETAINED", "NATIONAL", ""),
                "2",
                "A-1",
                Adjustment.Reason.DECIDED);
        report.reported("RU", report.cell("2023-01", "EXPLOSIVES", "NATIONAL", ""), "4.5");
        report.adjusted(
                Component.DECISION,
                "RU",
                report.cell("2023-01", "EXPLOSIVES", "NATIONAL", ""),
                "-0.25",
                "A-2",
                Adjustment.Reason.DECIDED);
        try (ReadWorkbook book = written()) {
            assertThat(book.row(GLANCE, "Decided"))
                    .endsWith("2 decisions of the secretariat. Figures changed by them: "
                            + "Persons detained: +2; Explosives seized: −0.25.");
        }
        try (ReadWorkbook book = ReadWorkbook.of(report.build(), scratch, Language.RU, Tab.GLANCE)) {
            assertThat(book.texts(book.sheets().get(0)))
                    .anyMatch(text -> text.contains("Изъято взрывчатых веществ: −0,25"));
        }
    }
}
