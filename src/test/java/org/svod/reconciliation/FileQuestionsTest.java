package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.codebook.DateRange;
import org.svod.codebook.Indicator;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.cases.CaseRows;
import org.svod.observation.cases.LineSet;
import org.svod.period.Period;
import org.svod.round.Decision;
import org.svod.submission.DoubtedCell;
import org.svod.submission.RowCounts;

/** Questions about whole files, and what a contribution and a coverage say of themselves. */
class FileQuestionsTest {

    /** {@code KZ 2023-05 waiting}, separated by semicolons, in the order of delivery. */
    private static List<OutcomeSummary> delivered(String texts) {
        List<OutcomeSummary> delivered = new ArrayList<>();
        for (String text : texts.split("; *", -1)) {
            String[] fields = text.split(" ", -1);
            SubmissionName name =
                    new SubmissionName(UnionFixture.state(fields[0]), Period.of(fields[1]), OptionalInt.empty());
            delivered.add(new OutcomeSummary(
                    DeliveryFixture.named(delivered.size() + 1L, name, LocalDate.of(2024, 2, 1)),
                    Outcome.Verdict.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                    1,
                    RowCounts.NONE,
                    FindingCounts.NONE));
        }
        return delivered;
    }

    /** {@code WAITING KZ_2023-05.csv}, and the answer. */
    private static String asked(FileAnswers answers, String delivered) {
        return new FileQuestions(UnionFixture.CODEBOOK, answers)
                .about(delivered(delivered)).stream()
                        .map(q -> q.subject() + " " + q.reference()
                                + q.answer().map(a -> " " + a.kind()).orElse(""))
                        .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        KZ 2023-05 accepted                                        | ~~
        KZ 2023-05 rejected                                        | ~~
        KZ 2023-05 waiting                                         | WAITING KZ_2023-05.csv
        KZ 2023-05 waiting; KZ 2023-05 accepted                    | ~~
        KZ 2023-05 accepted; KZ 2023-05 waiting                    | WAITING KZ_2023-05.csv
        KZ 2023-05 waiting; RU 2023-05 accepted                    | WAITING KZ_2023-05.csv
        KZ 2023-05 waiting; KZ 2023-05 rejected                    | WAITING KZ_2023-05.csv
        KZ 2023-05 waiting; KZ 2023-Q2 accepted                    | ~~
        KZ 2023-Q2 waiting; KZ 2023-05 accepted                    | WAITING KZ_2023-Q2.csv
        KZ 2023-Q2 waiting; KZ 2023-04 accepted; KZ 2023-05 accepted; KZ 2023-06 accepted | ~~
        """)
    void aFileThatWaitsIsAskedAboutUntilItsMonthsCameAgain(String delivered, String asked) {
        assertThat(asked(FileAnswers.NONE, delivered)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE, KZ 2023-05 accepted, FILE KZ_2023-05.csv REFUSE",
        "CONFIRM, KZ 2023-05 accepted, ''",
        "REFUSE, KZ 2023-05 rejected, ''",
        "CONFIRM, KZ 2023-05 waiting, WAITING KZ_2023-05.csv CONFIRM",
        "REFUSE, KZ 2023-05 waiting; KZ 2023-06 accepted, WAITING KZ_2023-05.csv REFUSE"
    })
    void aDecisionAboutAFileIsAnAnswer(Decision.Kind kind, String delivered, String asked) {
        FileAnswers answers = FileAnswers.of(
                RoundFixture.round().decision(kind, "KZ_2023-05.csv", 1).build());
        assertThat(asked(answers, delivered)).isEqualTo(asked);
    }

    @Test
    void aQuestionAboutAFileConcernsAllIndicators() {
        Question question = new FileQuestions(UnionFixture.CODEBOOK, FileAnswers.NONE)
                .about(delivered("KZ 2023-05 waiting"))
                .get(0);

        assertThat(question.indicator()).isEmpty();
        assertThat(question.reasons()).containsExactly(FindingCode.VERSION_MISSING);
        assertThat(question.rows().states()).containsExactly(UnionFixture.state("KZ"));
        assertThat(question.rows().concerned())
                .containsExactlyElementsOf(UnionFixture.CODEBOOK.indicators().asList());
        assertThat(question.rows().evidence()).containsExactly(new Evidence(1, "KZ_2023-05.csv", 0));
    }

    private static CellKey cell(String indicator) {
        return new CellKey(
                Period.of("2023-05"),
                UnionFixture.indicator(indicator),
                UnionFixture.CODEBOOK.operations().get("LED"),
                Optional.empty());
    }

    @Test
    void letteredCaseNumbersAreKeptApartFromOtherDoubts() {
        LineSet lines = LineSet.of(LongStream.of(2, 3));
        DoubtedCell lettered = new DoubtedCell(cell("DETAINED"), FindingCode.CASE_REF_LETTERS, lines);
        DoubtedCell later = new DoubtedCell(cell("EXPLOSIVES"), FindingCode.OUTLIER, lines);
        DoubtedCell first = new DoubtedCell(cell("RETURNED"), FindingCode.OUTLIER, lines);
        Contribution.Doubts doubts =
                Contribution.Doubts.of(List.of(later, lettered, first), Set.of(FindingCode.SAME_FIGURES));

        assertThat(doubts.cells()).containsExactly(first, later);
        assertThat(doubts.ofFile()).containsExactly(FindingCode.SAME_FIGURES);
        assertThat(doubts.lettered()).isEqualTo(Map.of(cell("DETAINED"), lines));
        assertThat(doubts.isLettered(UnionFixture.row("2023-05 DETAINED LED - C-1 5", 3)))
                .isTrue();
        assertThat(doubts.isLettered(UnionFixture.row("2023-05 DETAINED LED - C-1 5", 4)))
                .isFalse();
        assertThat(doubts.isLettered(UnionFixture.row("2023-05 RETURNED LED - C-1 5", 3)))
                .isFalse();
        assertThat(Contribution.Doubts.NONE.isLettered(UnionFixture.row("2023-05 DETAINED LED - C-1 5", 3)))
                .isFalse();
    }

    @Test
    void upToAThousandLinesAreListedOneByOne() {
        Contribution contribution = UnionFixture.submitted("KZ", "2023-05 DETAINED LED - - 5");

        assertThat(contribution.evidence(LineSet.of(LongStream.of(2, 9))))
                .extracting(Evidence::line)
                .containsExactly(2L, 9L);
        assertThat(contribution.evidence(LineSet.of(LongStream.rangeClosed(1, 1_000))))
                .hasSize(1_000);
        assertThat(contribution.evidence(LineSet.of(LongStream.rangeClosed(1, 1_001))))
                .extracting(Evidence::line)
                .containsExactly(0L);
    }

    @Test
    void aContributionMayHaveCasesOnlyOrNothing() {
        Contribution some = UnionFixture.submitted("KZ", "2023-05 DETAINED LED - - 5");
        Contribution cases = UnionFixture.submitted("KZ", "2023-05 DETAINED LED - C-1 5");
        assertThat(some.hasRows()).isTrue();
        assertThat(cases.hasRows()).isTrue();
        assertThat(cases.caseTotals()).extracting(CellTotal::value).containsExactly(BigDecimal.valueOf(5));
        assertThat(new Contribution(some.delivery(), List.of(), List.of(), CaseRows.NONE, Contribution.Doubts.NONE)
                        .hasRows())
                .isFalse();
    }

    private static Return returned(String period, Return.Verdict verdict) {
        return new Return(UnionFixture.state("KZ"), Period.of(period), LocalDate.EPOCH, Optional.empty(), verdict, 0);
    }

    @Test
    void onlyReturnsForDaysOnWhichAnIndicatorIsAskedAreAboutIt() {
        Coverage coverage = new Coverage(List.of(
                returned("2023-04", Return.Verdict.ON_TIME),
                returned("2023-05", Return.Verdict.MISSING),
                returned("2023-06", Return.Verdict.NOT_EXPECTED)));
        Indicator any = UnionFixture.indicator("DETAINED");
        Indicator asked = new Indicator(
                "X",
                any.name(),
                any.unit(),
                0,
                Optional.empty(),
                false,
                true,
                new DateRange(LocalDate.of(2023, 5, 31), LocalDate.MAX),
                Optional.empty(),
                1,
                Indicator.Bounds.NONE);

        assertThat(coverage.asking(asked).returns())
                .extracting(r -> r.period().toString())
                .containsExactly("2023-05", "2023-06");
        assertThat(coverage.asking(any)).isEqualTo(coverage);
        assertThat(coverage.expected()).isEqualTo(2);
        assertThat(coverage.counted()).isEqualTo(1);
        assertThat(coverage.complete()).isFalse();
        assertThat(coverage.count(Return.Verdict.MISSING)).isEqualTo(1);
    }
}
