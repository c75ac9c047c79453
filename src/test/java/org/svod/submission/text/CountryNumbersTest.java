package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which countries a point groups thousands. */
class CountryNumbersTest {

    /** What ICU says for the most usual language of a country. */
    private static boolean groupsByPointInIcu(String country) {
        ULocale usual = ULocale.addLikelySubtags(new ULocale("und_" + country));
        return DecimalFormatSymbols.getInstance(usual).getGroupingSeparator() == '.';
    }

    private static Set<String> countries(Predicate<String> which) {
        return Stream.of(Locale.getISOCountries()).filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theListIsThatOfIcuForEveryCountry() {
        assertThat(countries(CountryNumbers::groupsByPoint))
                .isEqualTo(countries(CountryNumbersTest::groupsByPointInIcu))
                .contains("AZ", "MD")
                .doesNotContain("RU", "KZ");
    }

    @Test
    void aCodeThatIsNoCountryGroupsByNoPoint() {
        assertThat(CountryNumbers.groupsByPoint("")).isFalse();
        assertThat(CountryNumbers.groupsByPoint("XX")).isFalse();
    }
}
