package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.DETAINED;
import static org.svod.publication.UnionCodebook.FIREARMS;
import static org.svod.publication.UnionCodebook.KZ;
import static org.svod.publication.UnionCodebook.NATIONAL;
import static org.svod.publication.UnionCodebook.RU;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Indicator;
import org.svod.codebook.Language;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.period.Period;
import org.svod.publication.ReportBuilder;
import org.svod.publication.UnionCodebook;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.CrossedCase;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.Question;
import org.svod.round.Decision;
import org.svod.round.DecisionTable;
import org.svod.round.FileDecision;

/**
 * What waits for a person: flagged values, questions, decisions without effect, case numbers under several operations.
 */
class OpenMattersTest {

    private static final Texts ENGLISH = Texts.of(WorkbookContext.BUNDLE, Language.EN);

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    @TempDir
    private Path scratch;

    private static Decision decision(Decision.Kind kind, String reference) {
        return new Decision(
                kind,
                DETAINED,
                reference,
                Optional.empty(),
                "Secretariat",
                LocalDate.of(2024, 2, 15),
                "Asked the State",
                3);
    }

    private static Flag flag(String period, String distance, Optional<Decision> confirmed) {
        return new Flag(
                period.length() == 4 ? FindingCode.YEAR_CHANGE : FindingCode.OUTLIER,
                RU,
                DETAINED,
                Period.of(period),
                new BigDecimal("30"),
                new BigDecimal("2"),
                new BigDecimal("18.25"),
                new BigDecimal("71.5"),
                new BigDecimal(distance),
                confirmed);
    }

    private ReadWorkbook written(Tab... tabs) throws IOException {
        return ReadWorkbook.of(report.build(), scratch, tabs);
    }

    @Test
    void flaggedValuesStandByTheirDistanceFromWhatIsExpectedAsAShareOfTheFigure() throws IOException {
        report.reported("RU", report.cell("2023-06", "DETAINED", "NATIONAL", ""), "40");
        report.submitted("RU", "2023-06", Outcome.Verdict.ACCEPTED, Findings.NONE);
        report.submitted("RU", "2023-06", Outcome.Verdict.REJECTED, Findings.NONE);
        report.flag(flag("2023-06", "4", Optional.empty()));
        report.flag(flag("2023", "12", Optional.empty()));
        report.flag(flag("2023-07", "2", Optional.of(decision(Decision.Kind.CONFIRM, "RU 2023-07"))));
        try (ReadWorkbook book = written(Tab.QUALITY, Tab.CONFIRMED)) {
            List<List<String>> waiting = book.table("Flags");
            assertThat(waiting).hasSize(2);
            assertThat(waiting.get(0))
                    .containsSubsequence("Persons detained", "Russia", "2023")
                    .containsSubsequence("30", "2", "18.25", "30.00%")
                    .contains("[z]")
                    .contains("confirm,DETAINED,RU 2023,,NAME,YYYY-MM-DD,REASON\n"
                            + "Effect 71.50; bounds in the same measure");
            assertThat(waiting.get(1))
                    .contains("confirm,DETAINED,RU 2023-06,,NAME,YYYY-MM-DD,REASON")
                    .as("the file that counts, and not the rejected one")
                    .anyMatch(text -> text.startsWith("RU_2023-06_v1.csv\n")
                            && text.lines().count() == 2);
            assertThat(book.table("ConfirmedValues"))
                    .singleElement(InstanceOfAssertFactories.list(String.class))
                    .contains("Secretariat, 15 February 2024\nAsked the State");
        }
    }

    @Test
    void aFlagOfAFigureThatHasNoValueOrIsZeroHasNoShare() throws IOException {
        report.flag(flag("2023-06", "4", Optional.empty()));
        try (ReadWorkbook book = written(Tab.QUALITY, Tab.CONFIRMED)) {
            assertThat(book.table("Flags").get(0)).contains("[z]");
            assertThat(book.sheets()).as("nothing is confirmed").containsExactly("Quality");
        }
    }

    @Test
    void whereNothingWaitsASentenceSaysSo() throws IOException {
        try (ReadWorkbook book = written(Tab.QUALITY)) {
            assertThat(book.table("Flags")).isEmpty();
            assertThat(book.texts("Quality")).contains("No value waits for confirmation.");
        }
    }

    @Test
    void aDecisionWithoutEffectSaysWhetherItMatchesNothingOrTooMuch() throws IOException {
        report.unmatched(decision(Decision.Kind.CONFIRM, "RU 2023-01"));
        report.decided(new DecisionTable(
                List.of(),
                List.of(new FileDecision(
                        Decision.Kind.CONFIRM,
                        "KZ_2023-05.csv",
                        2,
                        "Secretariat",
                        LocalDate.of(2024, 2, 15),
                        "Right",
                        7)),
                Map.of()));
        try (ReadWorkbook book = written(Tab.UNMATCHED)) {
            assertThat(book.table("DecisionsWithoutEffect"))
                    .singleElement(InstanceOfAssertFactories.list(String.class))
                    .containsSubsequence("Confirmation", "RU 2023-01", "Secretariat", "[z]", "3", "Matches nothing");
            assertThat(book.texts("Decisions without effect"))
                    .contains("decisions.csv, line 7: the decision about the file KZ_2023-05.csv (2) matches nothing "
                            + "and has no effect.");
        }
    }

    private static CrossedCase crossed(Indicator indicator, String number, Evidence... rows) {
        return new CrossedCase(indicator, number, List.of(ARMS, NATIONAL), List.of(rows));
    }

    @Test
    void ofCrossedCaseNumbersAStateSeesThoseWithARowOfItsOwn() throws IOException {
        report.submitted("RU", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE);
        report.submitted("KZ", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE);
        Evidence ofRussia = new Evidence(1, "RU_2023-05_v1.csv", 3);
        Evidence ofKazakhstan = new Evidence(2, "KZ_2023-05_v1.csv", 4);
        report.crossed(crossed(FIREARMS, "A-1", ofRussia));
        report.crossed(crossed(FIREARMS, "A-2", ofRussia, ofKazakhstan));
        report.crossed(crossed(FIREARMS, "A-3", new Evidence(9, "AM_2022-05.csv", 4)));
        assertThat(CrossedRows.of(report.build(), KZ))
                .extracting(CrossedCase::caseRef)
                .containsExactly("A-2");
        assertThat(CrossedRows.of(report.build(), RU))
                .extracting(CrossedCase::caseRef)
                .containsExactly("A-1", "A-2");
        try (ReadWorkbook book = written(Tab.CROSSED)) {
            assertThat(book.table("CaseNumbers")).hasSize(3);
            assertThat(book.table("CaseNumbers").get(1))
                    .contains("Arms\nNational work", "A-2", "RU_2023-05_v1.csv:3\nKZ_2023-05_v1.csv:4");
        }
    }

    @Test
    void ofEachIndicatorTheFirstCaseNumbersAreListedAndTheOthersCounted() {
        List<CrossedCase> cases = new ArrayList<>();
        for (int i = 0; i < CrossedRows.MOST + 3; i++) {
            cases.add(crossed(FIREARMS, "A-" + i));
        }
        cases.add(crossed(DETAINED, "B-1"));
        assertThat(CrossedRows.of(ENGLISH, cases))
                .hasSize(CrossedRows.MOST + 1)
                .last()
                .satisfies(row -> assertThat(row.of().caseRef()).isEqualTo("B-1"));
        assertThat(CrossedRows.more(ENGLISH, cases))
                .containsExactly("=Firearms, \"seized\": 3 more case numbers are not listed here.");
        assertThat(CrossedRows.more(ENGLISH, cases.subList(2, CrossedRows.MOST)))
                .isEmpty();
    }

    private static Question question(
            Question.Subject subject, Optional<Indicator> indicator, int rows, Optional<Question.Answer> answer) {
        return new Question(
                subject,
                indicator,
                "KZ 2023-05",
                Set.of(FindingCode.TOTAL_SUSPECTED, FindingCode.GROUPING_DOUBTED),
                new Question.Rows(
                        List.of(KZ, RU),
                        Set.of(FIREARMS, DETAINED),
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(line -> new Evidence(1, "KZ_2023-05.csv", line))
                                .toList()),
                answer);
    }

    @Test
    void anOpenQuestionHasTheLinesThatAnswerItAndAnAnsweredOneItsReason() throws IOException {
        report.question(question(Question.Subject.VALUE, Optional.of(DETAINED), 2, Optional.empty()));
        report.question(question(
                Question.Subject.FILE,
                Optional.empty(),
                7,
                Optional.of(new Question.Answer(
                        Decision.Kind.REFUSE, "Secretariat", LocalDate.of(2024, 3, 1), "Sent by mistake", 4))));
        try (ReadWorkbook book = written(Tab.QUESTIONS, Tab.ANSWERED)) {
            assertThat(book.table("Questions"))
                    .singleElement(InstanceOfAssertFactories.list(String.class))
                    .containsExactly(
                            "Persons detained",
                            "Kazakhstan\nRussia",
                            "Open",
                            "KZ 2023-05",
                            "Is the value right?\nGROUPING_DOUBTED, TOTAL_SUSPECTED",
                            "confirm,DETAINED,KZ 2023-05,,NAME,YYYY-MM-DD,REASON\n"
                                    + "refuse,DETAINED,KZ 2023-05,,NAME,YYYY-MM-DD,REASON",
                            "KZ_2023-05.csv:1\nKZ_2023-05.csv:2");
            assertThat(book.table("AnsweredQuestions"))
                    .singleElement(InstanceOfAssertFactories.list(String.class))
                    .startsWith("DETAINED, FIREARMS", "Kazakhstan\nRussia", "Refused")
                    .contains("Secretariat, 1 March 2024\nSent by mistake")
                    .anyMatch(text -> text.endsWith(":5\n… +2"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2000, 0", "2001, 1", "2500, 500"})
    void ofManyQuestionsTheFirstAreListedAndTheOthersCounted(int number, int more) {
        List<Question> questions = IntStream.range(0, number)
                .mapToObj(i -> question(Question.Subject.VALUE, Optional.of(DETAINED), 0, Optional.empty()))
                .toList();
        assertThat(QuestionRows.of(ENGLISH, questions)).hasSize(number - more);
        assertThat(QuestionRows.more(ENGLISH, questions))
                .hasSize(more > 0 ? 1 : 0)
                .allMatch(text -> text.startsWith(more + " more question"));
    }
}
