package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    @ParameterizedTest
    @CsvSource({
        "JOINT, false, JOINT, false",
        "MIRROR, false, MIRROR, false",
        "CONFIRM, true, CONFIRM, true",
        "REFUSE, true, CONFIRM, true",
        "ACCEPT, true, ACCEPT, false",
        "SAME, true, SAME, false",
        "DIFFERENT, true, SAME, false",
    })
    void twoAnswersToOneQuestionHaveTheSameQuestion(
            Decision.Kind kind, boolean settlesNothing, Decision.Kind question, boolean file) {
        assertThat(kind.settlesNothing()).isEqualTo(settlesNothing);
        assertThat(kind.question()).isEqualTo(question);
        assertThat(kind.mayConcernFile()).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({"1, KZ_2023-05.csv", "2, KZ_2023-05.csv (2)"})
    void aFileThatIsSentAgainUnderItsNameIsAnotherOne(int nth, String reference) {
        assertThat(FileDecision.reference("KZ_2023-05.csv", nth)).isEqualTo(reference);
    }
}
