package org.svod.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.period.Period;
import org.svod.reconciliation.RoundFixture;
import org.svod.round.Acceptance;
import org.svod.round.Decision;
import org.svod.round.Rounds;
import org.svod.run.Workplaces;
import org.svod.submission.Fixtures;
import org.svod.submission.Reading;
import org.svod.submission.RowCounts;
import org.svod.submission.SubmissionReader;

/** A file beside others: decisions about files, the same bytes elsewhere, and the same return in another format. */
class OtherFilesTest {

    private static final State KZ = Fixtures.codebook().states().get("KZ");
    private static final Rounds ROUNDS =
            Workplaces.shipped(Path.of(".")).settings().rounds();
    private static final String ROWS = """
            period,indicator,operation,case_ref,value,status
            2023-05,DETAINED,,,5,A
            2023-05,FIREARMS,ARMS-2023,A-1,2,A
            2023-05,FIREARMS,ARMS-2023,A-2,3,P
            """;

    private static Reading read(String content) throws IOException {
        return new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(content.getBytes(StandardCharsets.UTF_8)), Fixtures.name("KZ_2023-05.csv"));
    }

    private static Delivery delivery(long number, String file) {
        return DeliveryFixture.named(number, Fixtures.name(file), LocalDate.of(2023, 6, 5));
    }

    private static FileAnswers answers(Decision.Kind kind, String file, int nth) {
        return FileAnswers.of(RoundFixture.round().decision(kind, file, nth).build());
    }

    private static Delivery nth(Delivery d, int nth) {
        return new Delivery(
                d.number(), d.path(), d.file(), nth, d.folder(), d.sha256(), d.bytes(), d.received(), d.name());
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE, ACCEPTED, REJECTED",
        "REFUSE, WAITING, REJECTED",
        "REFUSE, REJECTED, REJECTED",
        "REFUSE, DUPLICATE, DUPLICATE",
        "CONFIRM, ACCEPTED, ACCEPTED",
        "CONFIRM, WAITING, ACCEPTED",
        "CONFIRM, REJECTED, REJECTED",
        "CONFIRM, DUPLICATE, DUPLICATE"
    })
    void aDecisionAboutAFileChangesItsVerdict(Decision.Kind kind, Outcome.Verdict before, Outcome.Verdict after) {
        Delivery delivery = delivery(1, "KZ_2023-05.csv");
        FileAnswers answers = answers(kind, "kz_2023-05.CSV", 1);

        assertThat(answers.about(delivery)).isPresent();
        assertThat(answers.verdict(delivery, before)).isEqualTo(after);
        assertThat(answers.counts(delivery, before)).isEqualTo(after == Outcome.Verdict.ACCEPTED);
        assertThat(new OutcomeSummary(delivery, before, 1, RowCounts.NONE, FindingCounts.NONE)
                        .after(answers)
                        .verdict())
                .isEqualTo(after);
    }

    @Test
    void aDecisionIsAboutOneDeliveryOnly() {
        FileAnswers answers = answers(Decision.Kind.REFUSE, "KZ_2023-05.csv", 2);
        Delivery first = delivery(1, "KZ_2023-05.csv");

        assertThat(answers.about(first)).isEmpty();
        assertThat(answers.verdict(first, Outcome.Verdict.ACCEPTED)).isEqualTo(Outcome.Verdict.ACCEPTED);
        assertThat(answers.verdict(first, Outcome.Verdict.WAITING)).isEqualTo(Outcome.Verdict.WAITING);
        assertThat(answers.counts(first, Outcome.Verdict.WAITING)).isFalse();
        assertThat(answers.about(nth(first, 2))).isPresent();
        assertThat(answers.about(nth(delivery(2, "KZ_2023-06.csv"), 2))).isEmpty();
        assertThat(FileAnswers.NONE.about(first)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true"})
    void aFileThatTakesAReturnBackSaysSo(long times, boolean withdraws) {
        Map<FindingCode, Long> found = times == 0 ? Map.of() : Map.of(FindingCode.WITHDRAWN, times);
        assertThat(new OutcomeSummary(
                                delivery(1, "KZ_2023-05.csv"),
                                Outcome.Verdict.ACCEPTED,
                                1,
                                RowCounts.NONE,
                                new FindingCounts(found))
                        .withdraws())
                .isEqualTo(withdraws);
    }

    /** What is said of a file whose bytes were delivered before under these names; those with a star count. */
    private static String said(String content, String... before) throws IOException {
        List<Delivery> same = new ArrayList<>();
        for (String file : before) {
            same.add(delivery(same.size() + 1, file.replace("*", "")));
        }
        List<String> counting = List.of(before).stream()
                .filter(f -> f.endsWith("*"))
                .map(f -> f.replace("*", ""))
                .toList();
        Findings findings = SameContent.findings(
                delivery(9, "KZ_2023-05.csv"), read(content), same, d -> counting.contains(d.file()));
        return findings.listed().stream()
                .map(f -> f.code() + " " + f.arguments())
                .findFirst()
                .orElse("");
    }

    @Test
    void theSameBytesForAnotherPeriodAreTheSameFiguresTwice() throws IOException {
        assertThat(said(ROWS)).isEmpty();
        assertThat(said(ROWS, "KZ_2023-04.csv*")).isEqualTo("SAME_FIGURES [KZ_2023-04.csv, 2023-04]");
        assertThat(said(ROWS, "KZ_2023-03.csv", "KZ_2023-04.csv*")).isEqualTo("SAME_FIGURES [KZ_2023-04.csv, 2023-04]");
        assertThat(said(ROWS, "KZ_2023-04.csv")).as("it does not count").isEqualTo("SAME_CONTENT [KZ_2023-04.csv]");
        assertThat(said(ROWS, "KZ_2023-Q2.csv*")).as("a month in common").isEqualTo("SAME_CONTENT [KZ_2023-Q2.csv]");
        assertThat(said(ROWS, "RU_2023-04.csv*")).as("another State").isEqualTo("SAME_CONTENT [RU_2023-04.csv]");
        assertThat(said("period,indicator,value\n2023-05,DETAINED,0\n", "KZ_2023-04.csv*"))
                .as("nothing but zeros")
                .isEqualTo("SAME_CONTENT [KZ_2023-04.csv]");
        assertThat(said("period,indicator,value\n#withdraw\n", "KZ_2023-04.csv*"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        DETAINED,,,5,A      | DETAINED,,,5.0,A    | true
        DETAINED,,,5,A      | DETAINED,,,6,A      | false
        DETAINED,,,5,A      | DETAINED,,,5,P      | false
        DETAINED,,,5,A      | DETAINED,,,,M       | false
        DETAINED,,,5,A      | EXPLOSIVES,,,5,A    | false
        A-1,2,A             | A-1,2.0,A           | true
        A-1,2,A             | A-1,4,A             | false
        A-1,2,A             | A-3,2,A             | false
        A-2,3,P             | A-2,3,A             | false
        DETAINED,,,5,A      | DETAINED,,,five,A   | false
        """)
    void twoFilesAreOneReturnIfTheirCellsAreEqual(String what, String by, boolean same) throws IOException {
        assertThat(ROWS).contains(what);
        Reading other = read(ROWS.replace(what, by));
        assertThat(SameReturn.is(read(ROWS), other)).isEqualTo(same);
        assertThat(SameReturn.is(other, read(ROWS))).isEqualTo(same);
    }

    @Test
    void oneCaseMoreIsAnotherReturn() throws IOException {
        Reading more = read(ROWS + "2023-05,FIREARMS,ARMS-2023,A-9,1,A\n");
        assertThat(SameReturn.is(read(ROWS), more)).isFalse();
        assertThat(SameReturn.is(more, read(ROWS))).isFalse();
    }

    private static OtherFormats formats(Acceptance acceptance, AcceptedSubmission... before) {
        return new OtherFormats(Fixtures.codebook(), ROUNDS, Standing.of(List.of(before)), acceptance);
    }

    private static AcceptedSubmission accepted(Delivery delivery) {
        return new AcceptedSubmission(delivery, 3, Set.of(), false);
    }

    @ParameterizedTest
    @CsvSource({"KZ_2023-05.xlsx, true", "KZ_2023-05.csv, false"})
    void onlyAFileInAnotherFormatIsTheOther(String file, boolean other) {
        assertThat(formats(Acceptance.REJECT_ROWS).isOther(delivery(2, "KZ_2023-05.csv"), delivery(1, file)))
                .isEqualTo(other);
    }

    @Test
    void aFileWithAWrongEnvelopeIsNotTheOther() {
        Delivery csv = delivery(2, "KZ_2023-05.csv");
        Delivery xlsx = delivery(1, "KZ_2023-05.xlsx");
        Delivery early = new Delivery(
                1, xlsx.path(), xlsx.file(), 1, "", xlsx.sha256(), 1, LocalDate.of(2023, 4, 30), xlsx.name());
        Delivery foreign = new Delivery(
                1, "RU/" + xlsx.file(), xlsx.file(), 1, "RU", xlsx.sha256(), 1, xlsx.received(), xlsx.name());

        assertThat(formats(Acceptance.REJECT_ROWS).isOther(csv, early))
                .as("before its period")
                .isFalse();
        assertThat(formats(Acceptance.REJECT_ROWS).isOther(csv, foreign))
                .as("in the folder of another State")
                .isFalse();
    }

    @Test
    void twoFormatsThatDifferAreBothRejected() throws IOException {
        Optional<Outcome> outcome = formats(Acceptance.REJECT_ROWS)
                .outcome(
                        delivery(2, "KZ_2023-05.csv"),
                        read(ROWS),
                        delivery(1, "KZ_2023-05.xlsx"),
                        read(ROWS.replace(",5,", ",6,")));

        assertThat(outcome).containsInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.orElseThrow().findings().count(FindingCode.TWO_FORMATS))
                .isEqualTo(1);
    }

    @Test
    void theSecondOfTwoEqualFormatsIsADuplicate() throws IOException {
        Delivery csv = delivery(2, "KZ_2023-05.csv");
        Delivery xlsx = delivery(1, "KZ_2023-05.xlsx");
        Optional<Outcome> outcome =
                formats(Acceptance.REJECT_ROWS, accepted(xlsx)).outcome(csv, read(ROWS), xlsx, read(ROWS));

        assertThat(outcome).containsInstanceOf(Outcome.Duplicate.class);
        assertThat(outcome.orElseThrow().version()).isEqualTo(3);
        assertThat(outcome.orElseThrow().reference()).isEqualTo("KZ_2023-05.xlsx");
        assertThat(outcome.orElseThrow().findings().count(FindingCode.SAME_CELLS))
                .isEqualTo(1);
        assertThat(formats(Acceptance.REJECT_ROWS, accepted(xlsx))
                        .outcome(
                                delivery(1, "KZ_2023-05.csv"),
                                read(ROWS),
                                DeliveryFixture.named(2, xlsx.named(), xlsx.received()),
                                read(ROWS)))
                .as("the first of them")
                .isEmpty();
        assertThat(formats(Acceptance.REJECT_ROWS).outcome(csv, read(ROWS), xlsx, read(ROWS)))
                .as("the other does not count")
                .isEmpty();
        assertThat(formats(Acceptance.REJECT_ROWS, accepted(xlsx), accepted(delivery(3, "KZ_2023-05.csv")))
                        .outcome(csv, read(ROWS), xlsx, read(ROWS)))
                .as("the other was replaced")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REJECT_SUBMISSION, true", "REJECT_ROWS, false"})
    void aFileThatIsRejectedAnywayIsNotCompared(Acceptance acceptance, boolean rejected) throws IOException {
        Reading bad = read(ROWS.replace(",5,", ",five,"));
        OtherFormats formats = formats(acceptance);

        assertThat(formats.isRejected(bad)).isEqualTo(rejected);
        assertThat(formats.isRejected(read(ROWS))).isFalse();
        assertThat(formats.outcome(delivery(2, "KZ_2023-05.csv"), bad, delivery(1, "KZ_2023-05.xlsx"), read(ROWS))
                        .isEmpty())
                .isEqualTo(rejected);
        assertThat(formats.outcome(delivery(2, "KZ_2023-05.csv"), read(ROWS), delivery(1, "KZ_2023-05.xlsx"), bad)
                        .isEmpty())
                .isEqualTo(rejected);
    }

    @Test
    void aDeliverySpeaksInPartIfOneMonthIsItsOwn() {
        SubmissionName quarter = new SubmissionName(KZ, Period.of("2023-Q2"), OptionalInt.empty());
        Standing standing = Standing.of(List.of(
                accepted(DeliveryFixture.named(1, quarter, LocalDate.of(2023, 7, 5))),
                accepted(delivery(2, "KZ_2023-05.csv"))));

        assertThat(standing.speaksInPart(1, Period.of("2023-Q2"))).isTrue();
        assertThat(standing.speaksInPart(1, Period.of("2023-05"))).isFalse();
        assertThat(standing.speaksInPart(2, Period.of("2023-Q2"))).isTrue();
        assertThat(standing.speaksInPart(1, Period.of("2023-Q1"))).isFalse();
        assertThat(standing.speaks(1, Period.of("2023-Q2"))).isFalse();
    }

    @Test
    void aVersionThatIsMissingIsAskedForWithTheNextNumber() throws IOException {
        Delivery versioned = delivery(1, "KZ_2023-05_v4.csv");
        Outcome outcome = new Judgement(
                        Acceptance.REJECT_SUBMISSION,
                        Standing.of(List.of(new AcceptedSubmission(versioned, 4, Set.of(), false))))
                .judge(delivery(2, "KZ_2023-05.csv"), read(ROWS), Findings.NONE);

        assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
        assertThat(outcome.findings().listed())
                .extracting(Finding::arguments)
                .anySatisfy(a -> assertThat(a).contains("KZ_2023-05_v4.csv", "KZ_2023-05_v5.csv"));
    }
}
