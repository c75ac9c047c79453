package org.svod.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.svod.notice.Notice;
import org.svod.release.Role;

/** How a notice names a State, and writes a time. */
class NoticeTextTest {

    private static final Map<String, String> FACTS = Map.of(
            "round", "2023",
            "of", "KZ",
            "subject", "KZ_2023.csv",
            "name", "Ute",
            "at", "2024-07-01T11:05:20Z");

    private static Notice asked(Map<String, String> facts) {
        return new Notice(Notice.Kind.STATE_ASKED, Role.SUBMITTER, "KZ", "1", facts);
    }

    @Test
    void aQuestionToAStateHasItsNameAndTheTimeInTheLanguageOfTheReader() {
        Map<String, String> named = new HashMap<>(FACTS);
        named.put("of_en", "Kazakhstan");
        named.put("of_ru", "Казахстан");
        NoticeText russian = new NoticeText(Locale.forLanguageTag("ru"), "");
        assertThat(russian.subject(asked(named)))
                .isEqualTo("[Svod] вопрос секретариата (Казахстан), отчётный цикл 2023");
        assertThat(russian.text(asked(named)))
                .startsWith("Ute (секретариат) просит пояснить сведения за отчётный цикл 2023, государство – Казахстан:"
                        + " KZ_2023.csv (время вопроса: 01.07.2024 11:05 UTC).");
        NoticeText english = new NoticeText(Locale.ENGLISH, "");
        assertThat(english.subject(asked(named)))
                .isEqualTo("[Svod] question of the secretariat to Kazakhstan, round 2023");
        assertThat(english.text(asked(named))).contains("asks Kazakhstan", "(asked at 1 July 2024 11:05 UTC)");
    }

    @Test
    void aNoticeFromBeforeTheNamesSaysTheCode() {
        assertThat(new NoticeText(Locale.ENGLISH, "").subject(asked(FACTS)))
                .isEqualTo("[Svod] question of the secretariat to KZ, round 2023");
    }
}
