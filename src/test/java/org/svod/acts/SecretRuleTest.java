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
