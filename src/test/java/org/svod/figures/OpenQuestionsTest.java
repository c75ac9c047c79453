package org.svod.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Indicator;
import org.svod.reconciliation.Question;
import org.svod.reconciliation.Questions;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Decision;
import org.svod.round.PastRelease;
import org.svod.round.QuestionEffect;
import org.svod.round.ReleasedFigures;

/** Which figures open questions keep provisional, and how releases are compared with publications. */
class OpenQuestionsTest {

    private static Question question(String indicator, boolean open) {
        return new Question(
                Question.Subject.VALUE,
                Optional.of(UnionFixture.indicator(indicator)),
                "KZ 2023-05",
                Set.of(),
                new Question.Rows(List.of(), Set.of(UnionFixture.indicator(indicator)), List.of()),
                open
                        ? Optional.empty()
                        : Optional.of(new Question.Answer(Decision.Kind.CONFIRM, "P", LocalDate.EPOCH, "r", 2)));
    }

    private static String concerned(QuestionEffect effect, Questions reconciled, Question... questions) {
        return OpenQuestions.of(
                        RoundFixture.round().questions(effect).build(),
                        UnionFixture.CODEBOOK,
                        List.of(questions),
                        reconciled)
                .stream()
                .map(Indicator::code)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "DETAINED, true, DETAINED",
        "DETAINED, false, ''",
        "RECEIVED, true, RECEIVED RETURNED",
        "RETURNED, true, RETURNED"
    })
    void aQuestionConcernsItsIndicatorsAsLongAsItIsOpen(String indicator, boolean open, String concerned) {
        assertThat(concerned(QuestionEffect.PROVISIONAL, Questions.NONE, question(indicator, open)))
                .isEqualTo(concerned);
        assertThat(concerned(QuestionEffect.INFORM, Questions.NONE, question(indicator, open)))
                .isEmpty();
    }

    @Test
    void numbersThatWereTooManyAreAnOpenQuestion() {
        Questions tooMany = new Questions(List.of(), List.of(), Map.of(UnionFixture.indicator("EXPLOSIVES"), 3L));
        assertThat(concerned(QuestionEffect.PROVISIONAL, tooMany, question("DETAINED", true)))
                .isEqualTo("DETAINED EXPLOSIVES");
        assertThat(concerned(QuestionEffect.INFORM, tooMany)).isEmpty();
    }

    @Test
    void releasesAreVintages() {
        assertThat(Vintage.ofReleases(List.of(new PastRelease(
                        2,
                        LocalDate.of(2024, 7, 1),
                        new ReleasedFigures(
                                Map.of("DETAINED", "5.5"), Map.of("DETAINED", "FINAL", "RETURNED", "PROVISIONAL"))))))
                .containsExactly(new Vintage(
                        2,
                        LocalDate.of(2024, 7, 1),
                        Map.of("DETAINED", new BigDecimal("5.5")),
                        Map.of("DETAINED", FigureStatus.FINAL, "RETURNED", FigureStatus.PROVISIONAL),
                        List.of()));
        assertThat(Vintage.ofReleases(List.of())).isEmpty();
    }
}
