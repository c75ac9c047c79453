package org.svod.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acts.SecretRule.Fault;

/** Which passwords may be used. */
class SecretRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "correct horse battery                | ",
                "пароль из пяти слов                  | ",
                "ünïcödé 🐎🔋 ok                        | ",
                "abcdefghijk                          | TOO_SHORT",
                "🐎🔋🐎🔋🐎🔋🐎🔋🐎🔋🐎               | TOO_SHORT",
                "`abcde      fghij`                   | TOO_SHORT",
                "qwerty123456                         | TOO_COMMON",
                "QWERTY123456                         | TOO_COMMON",
                "aaaaaaaaaaaaaaaa                     | TOO_COMMON",
                "abcabcabcabcabc                      | TOO_COMMON",
                "Aigerim.Ivanova                      | TOO_COMMON",
                "Aigerim.Ivanova2024!                 | TOO_COMMON",
                "1q2w3e4r5t6y7u                       | TOO_COMMON",
                "йцукенгшщзхъ1                        | TOO_COMMON",
                "zxcvbnm,./asdfghjkl                  | TOO_COMMON",
                "абвгдежзийкл                         | TOO_COMMON",
                "Secret99Secret99                     | TOO_COMMON",
                "!!лошадьлошадьлошадь2024             | TOO_COMMON",
                "Svod-Kazakhstan-2024                 | TOO_COMMON",
                "P@$$w0rd2024!                        | TOO_COMMON",
                "СекретариатСНГ1                      | TOO_COMMON",
                "январь февраль 2024                  | TOO_COMMON",
                "statistician1234567890               | TOO_COMMON",
                "Aigerim-Password-7                   | TOO_COMMON",
                "tashkent 83917 60428                 | ",
                "the lead State decides it            | ",
                "Ташкент зимой без снега              | ",
                "8 рек и 3 моста города               | ",
                "83917-aa-60428                       | ",
            })
    void lengthAndUsageDecide(String secret, Fault fault) {
        assertThat(SecretRule.fault("aigerim.ivanova", secret).orElse(null)).isEqualTo(fault);
    }

    @Test
    void from64To128CharactersOfEveryAlphabetAreAllowedAndMoreAreRefused() {
        String long64 = "Ключ от квартиры, ".repeat(4).substring(0, 64);
        assertThat(SecretRule.fault("anna", long64)).isEmpty();
        assertThat(SecretRule.fault("anna", long64 + long64)).isEmpty();
        assertThat(SecretRule.fault("anna", long64 + long64 + "!")).hasValue(Fault.TOO_LONG);
    }

    @Test
    void aLetterWithItsAccentIsTheSameHoweverItWasTyped() {
        assertThat(SecretRule.fingerprint("\u0439")).isEqualTo(SecretRule.fingerprint("\u0438\u0306"));
    }
}
