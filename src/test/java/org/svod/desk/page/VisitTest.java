package org.svod.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Language;

/** How a page writes numbers. */
class VisitTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "147, 147, 147",
        "3798, '3,798', 3 798",
        "152112, '152,112', 152 112",
        "1234567, '1,234,567', 1 234 567",
        "304.5, 304.5, '304,5'",
        "1500.0625, '1,500.0625', '1 500,0625'",
        "-2, −2, −2",
        "-3000, '−3,000', −3 000",
        "+1000, +1000, +1000",
        "–, –, –"
    })
    void numbersAreGroupedAsTheLanguageDoes(String number, String english, String russian) {
        assertThat(visit(Language.EN).number(number)).isEqualTo(english);
        assertThat(visit(Language.RU).number(number)).isEqualTo(russian);
    }

    private static Visit visit(Language language) {
        return new Visit(language, Optional.empty(), Optional.empty(), "/");
    }
}
