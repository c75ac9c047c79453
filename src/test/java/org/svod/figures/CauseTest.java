package org.svod.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        decision joint FIREARMS TRAL-23/017 = 4     | JOINT          | FIREARMS TRAL-23/017 = 4
        decision mirror RETURNED KZ>RU = 9          | MIRROR         | RETURNED KZ>RU = 9
        decision confirm DETAINED KZ 2023-05        | CONFIRM        | DETAINED KZ 2023-05
        decision removed joint FIREARMS C-1         | JOINT_REMOVED  | FIREARMS C-1
        decision removed mirror RETURNED KZ>RU      | MIRROR_REMOVED | RETURNED KZ>RU
        closing date 2024-06-01                     | CLOSING        | 2024-06-01
        settings of the round                       | ROUND          | ''
        codebook                                    | CODEBOOK       | ''
        first publication                           | FIRST          | ''
        decision answers refuse FIREARMS KZ 2023-05 | ANSWER         | refuse FIREARMS KZ 2023-05
        decision removed answer confirm,x           | ANSWER_REMOVED | confirm,x
        settings, codebook or software              | OTHER          | ''
        closing date, due date or settings of the round | OTHER_ONCE | ''
        KZ_2023-05_v2.csv                           | FILE           | KZ_2023-05_v2.csv
        codebook.csv                                | FILE           | codebook.csv
        """)
    void aRecordedCauseIsUnderstoodAndIsRecordedTheSameAgain(String recorded, Cause.Kind kind, String detail) {
        assertThat(Cause.recorded(recorded)).isEqualTo(new Cause(kind, detail)).hasToString(recorded);
    }

    @ParameterizedTest
    @EnumSource(Cause.Kind.class)
    void onlyDecisionsAreDecisions(Cause.Kind kind) {
        Set<Cause.Kind> decisions = EnumSet.of(
                Cause.Kind.JOINT,
                Cause.Kind.MIRROR,
                Cause.Kind.CONFIRM,
                Cause.Kind.ACCEPT,
                Cause.Kind.ANSWER,
                Cause.Kind.ANSWER_REMOVED,
                Cause.Kind.JOINT_REMOVED,
                Cause.Kind.MIRROR_REMOVED);

        assertThat(kind.isDecision()).isEqualTo(decisions.contains(kind));
    }

    @Test
    void theKindMaySayAll() {
        assertThat(Cause.of(Cause.Kind.FIRST)).hasToString("first publication");
    }
}
