package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code decisions.csv} says, and which lines of it are refused. */
class DecisionReaderTest {

    private static final String HEADING =
            "kind,indicator,reference,value,decided_by,decided_on,reason,decided_by_user\n";

    private final RoundOnDisk folder;

    DecisionReaderTest(@TempDir Path jobs) throws IOException {
        this.folder = new RoundOnDisk(jobs);
    }

    private void table(String rows) throws IOException {
        folder.write("rounds/2023/decisions.csv", HEADING + rows.replace("\\n", "\n") + "\n");
    }

    @Test
    void aDecisionAboutAValueIsRead() throws IOException {
        table("joint,DRUGS,tral-23/017,3.5,Petrov,2024-02-15,as agreed,");
        Round round = folder.round();
        Decision decision = round.decisions().get(0);

        assertThat(decision)
                .returns(Decision.Kind.JOINT, Decision::kind)
                .returns("DRUGS", d -> d.indicator().code())
                .returns("TRAL-23/017", Decision::reference)
                .returns("Petrov", Decision::decidedBy)
                .returns(LocalDate.of(2024, 2, 15), Decision::decidedOn)
                .returns("as agreed", Decision::reason)
                .returns(2L, Decision::line);
        assertThat(decision.value()).contains(new BigDecimal("3.5"));
        assertThat(round.decision(Decision.Kind.JOINT, decision.indicator(), "TRAL-23/017"))
                .contains(decision);
        assertThat(round.decision(Decision.Kind.MIRROR, decision.indicator(), "TRAL-23/017"))
                .isEmpty();
        assertThat(round.decision(Decision.Kind.JOINT, decision.indicator(), "TRAL-23/018"))
                .isEmpty();
        assertThat(round.decision(
                        Decision.Kind.JOINT, folder.codebook().indicators().get("SENT"), "TRAL-23/017"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mirror,SENT,kz>am,4     | MIRROR    | KZ>AM
        confirm,DRUGS,KZ 2023-05, | CONFIRM | KZ 2023-05
        refuse,DRUGS,kz 2023-q1, | REFUSE   | KZ 2023-Q1
        accept,DRUGS,KZ 2023,   | ACCEPT    | KZ 2023
        same,DRUGS,TRAL-2/1 = B-1, | SAME   | B-1 = TRAL-2/1
        different,DRUGS,T-1=T-2, | DIFFERENT | T-1 = T-2
        joint,SENT,T-1,0        | JOINT     | T-1
        """)
    void eachKindHasItsReference(String begin, Decision.Kind kind, String reference) throws IOException {
        table(begin + ",P,2024-02-15,r,");
        assertThat(folder.round().decisions())
                .singleElement()
                .returns(kind, Decision::kind)
                .returns(reference, Decision::reference);
    }

    @ParameterizedTest
    @CsvSource({
        "KZ_2023-05.csv, KZ_2023-05.csv, 1, KZ_2023-05.csv",
        "KZ_2023-05.csv (1), KZ_2023-05.csv, 1, KZ_2023-05.csv",
        "KZ_2023-05.xlsx (12), KZ_2023-05.xlsx, 12, KZ_2023-05.xlsx (12)"
    })
    void aDecisionMayBeAboutAFile(String text, String file, int nth, String reference) throws IOException {
        table("refuse,," + text + ",,P,2024-02-15,r,ivanov");

        DecisionTable decided = folder.round().decided();
        assertThat(decided.values()).isEmpty();
        assertThat(decided.files())
                .singleElement()
                .returns(Decision.Kind.REFUSE, FileDecision::kind)
                .returns(file, FileDecision::file)
                .returns(nth, FileDecision::nth)
                .returns(reference, FileDecision::reference)
                .returns(2L, FileDecision::line);
        assertThat(decided.users()).isEqualTo(Map.of(2L, "ivanov"));
    }

    @ParameterizedTest
    @EnumSource(Decision.Kind.class)
    void onlyDecisionsAboutCasesAndFlowsHaveAValue(Decision.Kind kind) {
        boolean settles = kind == Decision.Kind.JOINT || kind == Decision.Kind.MIRROR;
        assertThat(kind.settlesNothing()).isEqualTo(!settles);
        assertThat(kind.mayConcernFile()).isEqualTo(kind == Decision.Kind.CONFIRM || kind == Decision.Kind.REFUSE);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        vote,DRUGS,T-1,1         | kind vote is not known; expected one of joint, mirror, confirm, accept, refuse, same, different
        ,DRUGS,T-1,1             | kind or decided_on is blank
        joint,GUNS,T-1,1         | indicator GUNS is not in the codebook; expected one of DRUGS
        joint,DRUGS,T-1,         | value  cannot be a settled value; expected a number that is not negative
        joint,DRUGS,T-1,-1       | value -1 cannot be a settled value
        joint,SENT,T-1,6.5       | value 6.5 is a fraction; expected a whole number, as SENT is counted
        joint,DRUGS,TRAL,1       | reference TRAL cannot be meant; expected a case number with at least one digit
        mirror,DRUGS,KZ>AM,1     | reference KZ>AM cannot be meant; expected sender and receiver of an indicator that has a mirror
        mirror,SENT,KZ>KZ,1      | reference KZ>KZ cannot be meant
        mirror,SENT,KZ>XX,1      | reference KZ>XX cannot be meant
        mirror,SENT,KZ>AM>BY,1   | reference KZ>AM>BY cannot be meant
        mirror,TAKEN,KZ>AM,1     | reference KZ>AM cannot be meant
        confirm,DRUGS,KZ 2022-05, | reference KZ 2022-05 cannot be meant; expected state and period of the round, like KZ 2023-05, or the name of a file and no indicator
        accept,DRUGS,KZ 2022-05, | reference KZ 2022-05 cannot be meant; expected state and period of the round, like KZ 2023-05
        confirm,DRUGS,XX 2023-05, | reference XX 2023-05 cannot be meant
        confirm,DRUGS,KZ2023-05, | reference KZ2023-05 cannot be meant
        confirm,DRUGS,KZ 2023-05,4 | value 4 is not taken: a decision of this kind settles nothing
        same,DRUGS,T-1,          | reference T-1 cannot be meant; expected two case numbers
        same,DRUGS,T-1=T,        | reference T-1=T cannot be meant
        same,DRUGS,T-1=T-2=T-3,  | reference T-1=T-2=T-3 cannot be meant
        confirm,DRUGS,KZ_2023-05.csv, | indicator DRUGS stands beside the name of a file
        confirm,,KZ_2023-05.csv,4 | value 4 is not taken
        accept,DRUGS,KZ_2023-05.csv, | reference KZ_2023-05.csv cannot be meant
        confirm,,KZ_2023-05.csv (0), | indicator is blank
        confirm,,KZ.csv,         | indicator is blank
        confirm,,KZ_2023-05.txt, | indicator is blank
        """)
    void aLineThatCannotBeMeantIsNamed(String begin, String problem) throws IOException {
        table(begin + ",P,2024-02-15,r,");
        assertThat(folder.problems()).anyMatch(p -> p.startsWith("rounds/2023/decisions.csv:2: " + problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ,2024-02-15,r   | decided_by is blank
        P,,r            | kind or decided_on is blank
        P,15.2.2024,r   | decided_on 15.2.2024 is not a date
        P,2024-02-15,   | reason is blank
        """)
    void whoAndWhenAndWhyAreNeeded(String end, String problem) throws IOException {
        table("confirm,DRUGS,KZ 2023-05,," + end + ",");
        assertThat(folder.problems())
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("rounds/2023/decisions.csv:2: " + problem));

        table("confirm,,KZ_2023-05.csv,," + end + ",");
        assertThat(folder.problems())
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("rounds/2023/decisions.csv:2: " + problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        joint,DRUGS,T-1,1        | joint,DRUGS,t-1,2        | T-1
        confirm,DRUGS,KZ 2023-05, | refuse,DRUGS,kz 2023-05, | KZ 2023-05
        same,DRUGS,T-1 = A-1,    | different,DRUGS,A-1=T-1, | A-1 = T-1
        confirm,,KZ_2023-05.csv, | refuse,,kz_2023-05.CSV (1), | kz_2023-05.CSV
        """)
    void oneQuestionHasOneAnswer(String first, String second, String reference) throws IOException {
        table(first + ",P,2024-02-15,r,\\n" + second + ",P,2024-02-15,r,");
        assertThat(folder.problems())
                .containsExactly("rounds/2023/decisions.csv:3: a second decision about " + reference
                        + ", after the one on line 2; expected one decision about each reference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        joint,DRUGS,T-1,1        | joint,SENT,T-1,2
        joint,DRUGS,T-1,1        | joint,DRUGS,T-2,2
        confirm,DRUGS,KZ 2023-05, | accept,DRUGS,KZ 2023-05,
        confirm,DRUGS,KZ 2023-05, | refuse,DRUGS,KZ 2023-06,
        confirm,,KZ_2023-05.csv, | refuse,,KZ_2023-05.csv (2),
        """)
    void twoQuestionsHaveTwoAnswers(String first, String second) throws IOException {
        table(first + ",P,2024-02-15,r,\\n" + second + ",P,2024-02-15,r,");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void whatIsRefusedOnlyTodayIsTakenInSettingsOfFormerTimes() throws IOException {
        table("confirm,DRUGS,KZ 2023-05,4,P,2024-02-15,r,\\njoint,DRUGS,TRAL,1,P,2024-02-15,r,");
        assertThat(folder.problems()).hasSize(2);
        assertThat(folder.problemsOfArchived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "B-1=A-1, A-1, B-1",
                "A-1 = B-1, A-1, B-1",
                "A-1=A-1, A-1, A-1",
                "A-1, -, -",
                "=A-1, -, -",
                "A=B, -, -",
                "A-1=B-1=, -, -"
            })
    void aPairOfCaseNumbersHasOneOrder(String text, String first, String second) {
        assertThat(CaseNumberPair.parse(text).map(CaseNumberPair::first).orElse(null))
                .isEqualTo(first);
        assertThat(CaseNumberPair.parse(text).map(CaseNumberPair::second).orElse(null))
                .isEqualTo(second);
    }
}
