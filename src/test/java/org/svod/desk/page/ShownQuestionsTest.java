package org.svod.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Language;
import org.svod.desk.reading.RoundQuestion;
import org.svod.finding.FindingCode;
import org.svod.publication.SampleCodebook;
import org.svod.publication.sheet.Texts;
import org.svod.release.Refusal;
import org.svod.round.Decision;

/** Questions are shown in the order in which they are worked off, and every one of them has words. */
class ShownQuestionsTest {

    private static RoundQuestion question(String id, String kind, boolean answered) {
        return new RoundQuestion(
                id,
                kind,
                new RoundQuestion.About("DETAINED", "CASE", List.of()),
                List.of(),
                new RoundQuestion.Facts(List.of(), List.of(), Optional.empty()),
                answered
                        ? Optional.of(new RoundQuestion.Given("joint", "stan", "2024-06-01", "as agreed"))
                        : Optional.empty(),
                id);
    }

    private static ShownQuestions of(RoundQuestion... questions) {
        return new ShownQuestions(List.of(questions), SampleCodebook.codebook());
    }

    @Test
    void theNextQuestionIsTheNextOpenOneInTheOrderOfTheList() {
        RoundQuestion flag = question("1", "flag", false);
        RoundQuestion joint = question("2", "joint", false);
        RoundQuestion decided = question("3", "mirror", true);
        RoundQuestion file = question("4", "file", false);
        ShownQuestions shown = of(flag, joint, decided, file);
        assertThat(shown.kinds()).containsExactly("joint", "file", "flag");
        assertThat(shown.openAfter(joint)).contains(file);
        assertThat(shown.openAfter(file)).contains(flag);
        assertThat(shown.openAfter(flag)).isEmpty();
        assertThat(shown.answered()).containsExactly(decided);
        assertThat(shown.count()).isEqualTo(3);
    }

    @Test
    void whatIsNotListedIsCounted() {
        ShownQuestions shown = of(IntStream.range(0, 503)
                .mapToObj(i -> question(Integer.toString(i), "joint", false))
                .toArray(RoundQuestion[]::new));
        assertThat(shown.open("joint")).hasSize(500);
        assertThat(shown.more("joint")).isEqualTo(3);
        assertThat(shown.more("flag")).isZero();
        assertThat(shown.moreAnswered()).isZero();
        assertThat(of(IntStream.range(0, 502)
                                .mapToObj(i -> question(Integer.toString(i), "joint", true))
                                .toArray(RoundQuestion[]::new))
                        .moreAnswered())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindReasonDecisionAndRefusalHasWords(Language language) {
        Texts words = Texts.of("org.svod.desk.page.desk", language);
        for (Decision.Kind kind : Decision.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            assertThat(words.text("decision." + name)).isNotBlank();
            assertThat(words.text("decide.choice." + name)).isNotBlank();
        }
        for (FindingCode code : FindingCode.values()) {
            if (code.asksConfirmation()) {
                assertThat(words.has("decide.reason." + code)).as(code.name()).isTrue();
            }
        }
        for (Refusal refusal : Refusal.values()) {
            if (!List.of("LETTER_DIFFERS", "DECISION_WITHOUT_USER", "ANOTHER_DRAFT")
                    .contains(refusal.name())) {
                assertThat(words.has("release.not." + refusal))
                        .as(refusal.name())
                        .isTrue();
            }
        }
        assertThat(words.has("decide.reason.NO_SUCH_CODE")).isFalse();
    }
}
