package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.submission.Fixtures;

class ShownTextTest {

    private final ShownText shown = new ShownText(Fixtures.codebook());

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
}
