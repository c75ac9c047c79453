package org.svod.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordPatternTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String RETURNS =
            "{0}: {1,plural,one{# отчёт}few{# отчёта}many{# отчётов}other{# отчёта}} из {2,number}";

    @Test
    void itGivesTheSameWordsEachTimeWhateverCameBefore() {
        WordPattern pattern = WordPattern.of(RETURNS, RUSSIAN);
        for (int count : new int[] {1, 2, 5, 1_234, 21, 1}) {
            assertThat(pattern.with("KZ", count, 1_000_000L)).isEqualTo(words(count));
        }
    }

    @Test
    void severalThreadsMayUseItAtOnce() {
        WordPattern pattern = WordPattern.of(RETURNS, RUSSIAN);
        List<String> words = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(count -> pattern.with("KZ", count, 1_000_000L))
                .toList();
        assertThat(words)
                .isEqualTo(IntStream.range(0, 2_000)
                        .mapToObj(WordPatternTest::words)
                        .toList());
    }

    private static String words(int count) {
        return new MessageFormat(RETURNS, RUSSIAN).format(new Object[] {"KZ", count, 1_000_000L});
    }
}
