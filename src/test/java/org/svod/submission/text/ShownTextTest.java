package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.Fixtures;

class ShownTextTest {

    private final ShownText shown = new ShownText(new KnownWords(Fixtures.codebook()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIREARMZ",
                "Задержано лиц",
                "Задержоно лиц",
                "1.234.567",
                "1 234,5",
                "-5",
                "152112",
                "1e5",
                "2023-13",
                "32.05.2023",
                "2023-05-01T00:00:00",
                "мая 2023",
                "TRAL-23/017",
                "TRAL-2024",
                "KZ_2023-05 (1).csv",
                "#total,FIREARMS,54",
                "#Н/Д",
                "Итого",
                "в т. ч.",
                ""
            })
    void showsWordsOfTheCodebookNumbersDatesAndCodes(String text) {
        assertThat(shown.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Иванов                       | [text 6]
                    Исполнитель: Тестов Т.Т.     | [text 24]
                    Ivanov                       | [text 6]
                    IVANOV                       | [text 6]
                    Ким                          | [text 3]
                    отчёт Иванова                | [text 13]
                    тел. 000-00-00               | [telephone 14]
                    000-00-00                    | [telephone 9]
                    +7 495 000 00 00             | [telephone 16]
                    8 (495) 000-00-00            | [telephone 17]
                    8 495 000 00 00              | [telephone 15]
                    a@b.example                  | [e-mail 11]
                    AB1234567                    | [document 9]
                    N 12345678                   | [document 10]
                    4510 123456                  | [document 11]
                    45 10 123456                 | [document 12]
                    880101300123                 | [document 12]
                    Разведка                     | [text 8]
                    12абв                        | [text 5]
                    Нурсултан                    | [text 9]
                    Армен                        | [text 5]
                    """)
    void keepsOnlyKindAndLengthOfAllElse(String text, String expected) {
        assertThat(shown.of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1234567.5, true", "1234567, false", "' FIREARMS ', true", "Иванов, false", "'', true"})
    void aTextIsShownAsItIsOrNot(String text, boolean shows) {
        assertThat(shown.shows(text)).isEqualTo(shows);
    }

    @Test
    void aLongTextIsNotLookedThroughForWords() {
        assertThat(shown.shows("и ".repeat(99) + "да")).isTrue();
        assertThat(shown.shows("и ".repeat(99) + "да" + " и")).isFalse();
    }

    @Test
    void aFindingKeepsItsPlaceAndShowsOfValueAndHeadingWhatMayBeShown() {
        Finding plain = Finding.at(new Place(2, 1, 3, "value"), FindingCode.VALUE_FORMAT, "5");
        Finding name = Finding.at(new Place(2, 1, 3, "value"), FindingCode.VALUE_FORMAT, "Иванов", "x");
        Finding heading = Finding.at(new Place(2, 1, 3, "Иванов"), FindingCode.VALUE_FORMAT, "5");
        Finding noColumn = Finding.at(new Place(2, 1, 0, "Иванов"), FindingCode.VALUE_FORMAT, "5");

        assertThat(shown.of(plain)).isSameAs(plain);
        assertThat(shown.of(name))
                .isEqualTo(Finding.at(new Place(2, 1, 3, "value"), FindingCode.VALUE_FORMAT, "[text 6]", "x"));
        assertThat(shown.of(heading))
                .isEqualTo(Finding.at(new Place(2, 1, 3, "[text 6]"), FindingCode.VALUE_FORMAT, "5"));
        assertThat(shown.of(noColumn).place().heading()).isEmpty();
    }
}
