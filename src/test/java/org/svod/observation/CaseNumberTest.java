package org.svod.observation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNumberTest {

    private static final Pattern FORM = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9/._-]{2,39}");
    private static final String CHARACTERS = "ABZ05/9._-az @[`{:";

    @ParameterizedTest
    @CsvSource({
        "TRAL-23/017, TRAL-23/017",
        "tral-23/017, TRAL-23/017",
        "007, 007",
        "a1b, A1B",
        "A1, ",
        "ABC, ",
        "IVANOV, ",
        "-23/017, ",
        "'A 1B', ",
        "' A1B', ",
        "А1Б, ",
        "A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5, A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5",
        "A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5A1B2C3D4E56, ",
    })
    void isThreeToFortyLettersDigitsAndMarksWithADigitAmongThem(String text, String number) {
        assertThat(CaseNumber.parse(text).orElse(null)).isEqualTo(number);
    }

    @Test
    void isTheSameAsTextAndAsBytes() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(42); length > 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(random.nextInt(1, CHARACTERS.length() + 1))));
            }
            isTheSame(text.toString());
        }
    }

    private static void isTheSame(String text) {
        assertThat(CaseNumber.parse(text).isPresent())
                .as(text)
                .isEqualTo(FORM.matcher(text.toUpperCase(Locale.ROOT)).matches());
        byte[] bytes = ("#" + text + "#").getBytes(ISO_8859_1);
        assertThat(CaseNumber.isNormal(bytes, 1, text.length()))
                .as(text)
                .isEqualTo(FORM.matcher(text).matches());
    }
}
