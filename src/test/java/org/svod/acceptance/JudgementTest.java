package org.svod.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.State;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.round.Acceptance;
import org.svod.submission.Fixtures;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

class JudgementTest {

    private static final State KZ = Fixtures.codebook().states().get("KZ");
    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n";

    private static AcceptedSubmission accepted(
            long delivery, String scope, int version, String sha256, String... wide) {
        SubmissionName name = new SubmissionName(KZ, Period.of(scope), OptionalInt.empty());
        return new AcceptedSubmission(
                DeliveryFixture.delivered(delivery, name, sha256, Fixtures.RUN_DATE),
                version,
                Set.of(wide).stream().map(Period::of).collect(java.util.stream.Collectors.toSet()),
                false);
    }

    private static Outcome judge(
            Acceptance acceptance, String file, String content, String sha256, AcceptedSubmission... before)
            throws java.io.IOException {
        SubmissionName name = Fixtures.name(file);
        Reading reading = new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(content.getBytes(StandardCharsets.UTF_8)), name);
        return new Judgement(acceptance, Standing.of(List.of(before)))
                .judge(DeliveryFixture.delivered(9, name, sha256, Fixtures.RUN_DATE), reading, Findings.NONE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # file,            before,   wide,    verdict,   code
        KZ_2023-05.csv,    '',       '',      REJECTED,  NOTHING_TO_WITHDRAW
        KZ_2023-05.csv,    2023-06,  '',      REJECTED,  NOTHING_TO_WITHDRAW
        KZ_2023-05.csv,    2023-05,  '',      ACCEPTED,  WITHDRAWN
        KZ_2023-05_v2.csv, 2023-05,  '',      ACCEPTED,  WITHDRAWN
        KZ_2023-05_v1.csv, 2023-05,  '',      REJECTED,  STALE
        KZ_2023-05.csv,    2023-Q2,  '',      ACCEPTED,  WITHDRAWN
        KZ_2023-05.csv,    2023-Q2,  2023-Q2, REJECTED,  PERIOD_OVERLAP
        KZ_2023-Q2.csv,    2023-05,  '',      ACCEPTED,  WITHDRAWN
        """)
    void aReturnIsTakenBackOnlyWhereOneIsInForce(
            String file, String before, String wide, Outcome.Verdict verdict, FindingCode code)
            throws java.io.IOException {
        AcceptedSubmission[] earlier = before.isEmpty()
                ? new AcceptedSubmission[0]
                : new AcceptedSubmission[] {
                    accepted(1, before, 1, "a", wide.isEmpty() ? new String[0] : new String[] {wide})
                };
        Outcome outcome =
                judge(Acceptance.REJECT_SUBMISSION, file, "period,indicator,value\n#withdraw\n", "b", earlier);

        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(outcome.findings().count(code)).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackCannotBeTakenBackAgain() throws java.io.IOException {
        AcceptedSubmission first = accepted(1, "2023-05", 1, "a");
        AcceptedSubmission back =
                new AcceptedSubmission(accepted(2, "2023-05", 2, "b").delivery(), 2, Set.of(), true);

        assertThat(judge(
                                Acceptance.REJECT_SUBMISSION,
                                "KZ_2023-05.csv",
                                "indicator,value\n#отозвать\n",
                                "c",
                                first,
                                back)
                        .findings()
                        .count(FindingCode.NOTHING_TO_WITHDRAW))
                .isEqualTo(1);
    }

    /** The same bytes for a quarter; one of its months was sent again in between. */
    @Test
    void theSameBytesAreADuplicateOnlyIfTheyCountForAllTheirMonths() throws java.io.IOException {
        AcceptedSubmission quarter = accepted(1, "2023-Q2", 1, "a");
        AcceptedSubmission month = accepted(2, "2023-05", 1, "b");

        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-Q2.csv", GOOD, "a", quarter))
                .isInstanceOf(Outcome.Duplicate.class);
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-Q2.csv", GOOD, "a", quarter, month))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class, o -> assertThat(o.version()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # before,            file,              same bytes, verdict
        KZ_2023-05_v2.csv,   KZ_2023-05.csv,    false,      WAITING
        KZ_2023-05_v2.csv,   KZ_2023-05.csv,    true,       DUPLICATE
        KZ_2023-05_v2.csv,   KZ_2023-05_v3.csv, false,      ACCEPTED
        KZ_2023-05_v2.csv,   KZ_2023-05_v2.csv, false,      REJECTED
        KZ_2023-05.csv,      KZ_2023-05.csv,    false,      ACCEPTED
        KZ_2023-05.csv,      KZ_2023-05_v2.csv, false,      ACCEPTED
        KZ_2023-06_v2.csv,   KZ_2023-05.csv,    false,      ACCEPTED
        """)
    void aNameWithoutVersionAfterOneWithAVersionWaits(String before, String file, boolean same, Outcome.Verdict verdict)
            throws java.io.IOException {
        SubmissionName name = Fixtures.name(before);
        AcceptedSubmission first = new AcceptedSubmission(
                DeliveryFixture.delivered(1, name, "a", Fixtures.RUN_DATE),
                name.version().orElse(1),
                Set.of(),
                false);

        assertThat(judge(Acceptance.REJECT_SUBMISSION, file, GOOD, same ? "a" : "b", first)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aFirstSubmissionGetsVersionOneAndTheNextTheNextFreeNumber() throws java.io.IOException {
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-05.csv", GOOD, "a"))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class, o -> assertThat(o.version()).isEqualTo(1));
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-05.csv", GOOD, "b", accepted(1, "2023-05", 4, "a")))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class, o -> assertThat(o.version()).isEqualTo(5));
    }

    @Test
    void theSameBytesAsTheSubmissionInForceAreADuplicateWhateverVersionTheyClaim() throws java.io.IOException {
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-05_v9.csv", GOOD, "a", accepted(1, "2023-05", 2, "a")))
                .isInstanceOfSatisfying(Outcome.Duplicate.class, o -> {
                    assertThat(o.version()).isEqualTo(2);
                    assertThat(o.findings().count(FindingCode.DUPLICATE)).isEqualTo(1);
                });
    }

    @Test
    void theSameBytesAsASubmissionThatIsNoLongerInForceAreANewDelivery() throws java.io.IOException {
        assertThat(judge(
                        Acceptance.REJECT_SUBMISSION,
                        "KZ_2023-05.csv",
                        GOOD,
                        "a",
                        accepted(1, "2023-05", 1, "a"),
                        accepted(2, "2023-05", 2, "b")))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(judge(
                        Acceptance.REJECT_SUBMISSION,
                        "KZ_2023-05.csv",
                        GOOD,
                        "a",
                        accepted(1, "2023-05", 1, "a"),
                        accepted(2, "2023", 1, "b")))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void anExplicitVersionAtOrBelowTheCurrentOneIsStale() throws java.io.IOException {
        for (String file : List.of("KZ_2023-05_v1.csv", "KZ_2023-05_v2.csv")) {
            Outcome outcome = judge(Acceptance.REJECT_ROWS, file, GOOD, "b", accepted(1, "2023-05", 2, "a"));
            assertThat(outcome.verdict()).isEqualTo(Outcome.Verdict.REJECTED);
            assertThat(outcome.findings().listed().get(0).arguments())
                    .containsExactly(file.substring(12, 13), "2", "KZ_2023-05.csv", "3");
            assertThat(outcome.reference()).isEqualTo("KZ_2023-05.csv");
        }
    }

    @Test
    void theSameBytesUnderTheirOldVersionCountAgainWhereAnotherFileSpeaksNow() throws java.io.IOException {
        assertThat(judge(
                                Acceptance.REJECT_SUBMISSION,
                                "KZ_2023-05_v1.csv",
                                GOOD,
                                "a",
                                accepted(1, "2023-05", 1, "a"),
                                accepted(2, "2023", 1, "b"))
                        .verdict())
                .isEqualTo(Outcome.Verdict.ACCEPTED);
        Outcome other = judge(
                Acceptance.REJECT_SUBMISSION,
                "KZ_2023-05_v1.csv",
                GOOD,
                "c",
                accepted(1, "2023-05", 1, "a"),
                accepted(2, "2023", 1, "b"));
        assertThat(other.verdict()).isEqualTo(Outcome.Verdict.REJECTED);
        assertThat(other.reference()).as("it is not in force any more").isEmpty();
    }

    @Test
    void anAcceptedFileNamesThoseOfWhichNothingCountsAnyMore() throws java.io.IOException {
        AcceptedSubmission[] before = {
            accepted(1, "2023-05", 1, "a"), accepted(2, "2023-06", 1, "b"), accepted(3, "2023-Q3", 1, "c")
        };
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-Q2.csv", GOOD, "d", before)
                        .reference())
                .isEqualTo("KZ_2023-05.csv, KZ_2023-06.csv");
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023.csv", GOOD, "d", before)
                        .reference())
                .isEqualTo("KZ_2023-05.csv, KZ_2023-06.csv, KZ_2023-Q3.csv");
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-07.csv", GOOD.replace("-05", "-07"), "d", before)
                        .reference())
                .as("the quarter goes on")
                .isEmpty();
    }

    @Test
    void aNarrowerFileCannotCutThroughAWiderRow() throws java.io.IOException {
        AcceptedSubmission year = accepted(1, "2023", 1, "a", "2023-Q2");
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-05.csv", GOOD, "b", year)
                        .reference())
                .isEqualTo("KZ_2023.csv");
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-05.csv", GOOD, "b", year)
                        .findings()
                        .count(FindingCode.PERIOD_OVERLAP))
                .isEqualTo(1);
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-07.csv", GOOD.replace("-05", "-07"), "b", year)
                        .verdict())
                .isEqualTo(Outcome.Verdict.ACCEPTED);
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-Q2.csv", GOOD, "b", year)
                        .verdict())
                .isEqualTo(Outcome.Verdict.ACCEPTED);
        assertThat(judge(
                                Acceptance.REJECT_SUBMISSION,
                                "KZ_2023-05.csv",
                                GOOD,
                                "c",
                                year,
                                accepted(2, "2023-Q2", 1, "b"))
                        .verdict())
                .isEqualTo(Outcome.Verdict.ACCEPTED);
    }

    @Test
    void oneErrorRejectsTheSubmissionUnlessTheRoundRejectsRows() throws java.io.IOException {
        String mixed = GOOD + "2023-05,FIREARMS,-1\n";
        assertThat(judge(Acceptance.REJECT_SUBMISSION, "KZ_2023-05.csv", mixed, "a")
                        .verdict())
                .isEqualTo(Outcome.Verdict.REJECTED);
        Outcome rows = judge(Acceptance.REJECT_ROWS, "KZ_2023-05.csv", mixed, "a");
        assertThat(rows.verdict()).isEqualTo(Outcome.Verdict.ACCEPTED);
        assertThat(rows.reading().counts().refused()).isEqualTo(1);
        assertThat(judge(Acceptance.REJECT_ROWS, "KZ_2023-05.csv", GOOD.replace(",5", ",5 pcs"), "a")
                        .verdict())
                .as("no row is left")
                .isEqualTo(Outcome.Verdict.REJECTED);
        assertThat(judge(Acceptance.REJECT_ROWS, "KZ_2023-05.csv", GOOD + "#rows,7\n#end\n", "a")
                        .verdict())
                .isEqualTo(Outcome.Verdict.REJECTED);
    }

    @Test
    void forEachMonthTheNewestSubmissionThatCoversItSpeaks() {
        Standing standing = Standing.of(
                List.of(accepted(1, "2023-05", 1, "a"), accepted(2, "2023", 1, "b"), accepted(3, "2023-07", 1, "c")));
        assertThat(standing.speaks(2, Period.of("2023-05"))).isTrue();
        assertThat(standing.speaks(3, Period.of("2023-07"))).isTrue();
        assertThat(standing.speaks(2, Period.of("2023-07"))).isFalse();
        assertThat(standing.speaks(2, Period.of("2023-Q3"))).isFalse();
        assertThat(standing.speaksAtAll(1)).isFalse();
        assertThat(standing.inForce(Period.of("2023-05"))).isEmpty();
        assertThat(standing.latest(Period.of("2023-05"))).isPresent();
    }

    /** Against a plain reading of the rules: go through everything that was accepted, from the first to the last. */
    @Test
    void aStandingThatGrewFileByFileSaysWhatFollowsFromAllThatWasAccepted() {
        List<Period> scopes = Stream.of(Frequency.values())
                .flatMap(frequency -> Period.allOf(2023, frequency).stream())
                .toList();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<AcceptedSubmission> all = new ArrayList<>();
            Standing grown = Standing.of(List.of());
            for (int delivery = 1; delivery <= 1 + random.nextInt(12); delivery++) {
                Period scope = scopes.get(random.nextInt(scopes.size()));
                String[] wide = scopes.stream()
                        .filter(p -> !p.isMonth() && scope.covers(p) && random.nextInt(3) == 0)
                        .map(Period::toString)
                        .toArray(String[]::new);
                all.add(accepted(delivery, scope.toString(), delivery, "x" + delivery, wide));
                grown = grown.and(all.get(all.size() - 1));
            }
            for (Standing standing : List.of(grown, Standing.of(all))) {
                for (Period scope : scopes) {
                    assertThat(standing.latest(scope))
                            .as("seed " + seed)
                            .isEqualTo(last(all, s -> s.scope().equals(scope)));
                    assertThat(standing.inForce(scope))
                            .as("seed " + seed)
                            .isEqualTo(last(all, s -> s.scope().equals(scope)).filter(s -> speaks(all, s)));
                    assertThat(standing.cutBy(scope))
                            .as("seed " + seed)
                            .isEqualTo(all.stream()
                                    .flatMap(s -> s.widePeriods().stream()
                                            .sorted()
                                            .map(wide -> new Standing.Overlap(s, wide)))
                                    .filter(o -> o.wide().overlaps(scope) && !scope.covers(o.wide()))
                                    .filter(o -> o.wide().months().stream()
                                            .allMatch(month -> last(
                                                            all, s -> s.scope().covers(month))
                                                    .equals(Optional.of(o.submission()))))
                                    .findFirst());
                }
            }
        }
    }

    private static boolean speaks(List<AcceptedSubmission> all, AcceptedSubmission submission) {
        return submission.scope().months().stream()
                .anyMatch(month -> last(all, s -> s.scope().covers(month)).equals(Optional.of(submission)));
    }

    private static Optional<AcceptedSubmission> last(
            List<AcceptedSubmission> all, Predicate<AcceptedSubmission> condition) {
        return all.stream().filter(condition).reduce((first, second) -> second);
    }

    @Test
    void aFileWithoutRowsIsRejectedAlsoWhereOnlyRowsWouldBe() throws java.io.IOException {
        Outcome outcome = judge(Acceptance.REJECT_ROWS, "KZ_2023-05.csv", "period,indicator,value\n", "a");

        assertThat(outcome.reading().counts().read()).isZero();
        assertThat(outcome.verdict()).isEqualTo(Outcome.Verdict.REJECTED);
        assertThat(outcome.findings().count(FindingCode.NO_DATA_ROWS)).isEqualTo(1);
    }
}
