package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource({
        "IVANOV-12, IVANOV",
        "12/POPOV, POPOV",
        "A-1.KUZNETSOVA, KUZNETSOVA",
        "1.2.3.4.5.SHEVCHENKO, SHEVCHENKO",
        "ALPHA-BETA-SOROKIN-1, SOROKIN",
        "TRAL-23/PETROSIAN, PETROSIAN",
        "KVARATSKHELIDZE_1, KVARATSKHELIDZE",
        "ISMAILOVICH5, ISMAILOVICH",
        "LVOV-1, ",
        "ADMIN-1, ",
        "IVANO-V12, ",
        "TRAL-23/017, ",
        "IDENTIFICATION-23, ",
        "OVOVO1, ",
        "12/2023, "
    })
    void aWordOfFiveOrMoreLettersWithTheEndingOfASurnameLooksLikeAName(String number, String word) {
        assertThat(PersonNames.in(number).orElse(null)).isEqualTo(word);
        byte[] bytes = ("AB" + number + "OV").getBytes(StandardCharsets.US_ASCII);
        assertThat(PersonNames.isIn(bytes, 2, number.length())).isEqualTo(word != null);
    }

    @ParameterizedTest
    @CsvSource({
        "8-727-2345678, true",
        "7-701-234-56-78, true",
        "8-727-234-5678, true",
        "12-34-56-78, false",
        "87272345678, false",
        "8-727-234567, false"
    })
    void aTelephoneNumberHasItsAreaAndSevenDigits(String number, boolean telephone) {
        assertThat(PersonNames.isTelephone(number)).isEqualTo(telephone);
    }
}
