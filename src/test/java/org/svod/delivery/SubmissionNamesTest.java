package org.svod.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.submission.Fixtures;

class SubmissionNamesTest {

    private final SubmissionNames names = new SubmissionNames(Fixtures.codebook());

    @ParameterizedTest
    @CsvSource({
        "KZ_2023-05.csv, KZ_2023-05.csv",
        "kaz_2023-05.CSV, KZ_2023-05.csv",
        "RU_2023-Q2_v2.csv, RU_2023-Q2_v2.csv",
        "ru_2023-q2_V9999.csv, RU_2023-Q2_v9999.csv",
        "AM_2023.csv, AM_2023.csv",
        "TJK_2023-S1.csv, TJ_2023-S1.csv",
        "КZ_2023-05.csv, KZ_2023-05.csv",
        "кz_2023-05.сsv, KZ_2023-05.csv",
        "K\u200BZ_2023-05.csv, KZ_2023-05.csv",
        "kz_2023-05_V2.XLSX, KZ_2023-05_v2.xlsx"
    })
    void goodNamesAreRead(String fileName, String good) {
        NameReading reading = names.parse(fileName);

        assertThat(reading.name()).map(SubmissionName::fileName).contains(good);
        assertThat(reading.findings().listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"KZ_2023-05_v0.csv | KZ_2023-05.csv", "../KZ_2023-05.csv | KZ_2023-05.csv"})
    void badNamesAreRejectedWithTheNearestGoodOne(String fileName, String nearest) {
        assertThat(finding(fileName).arguments()).containsExactly(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "\n", "KZ_2023-05.csv\n", "a\u202Eb", "\uD800", "'; DROP TABLE x; --"})
    void hostileNamesAreFindings(String fileName) {
        assertThat(finding(fileName).value()).doesNotContain("\n", "\u202E");
        assertThat(finding(fileName).arguments().get(0)).matches("([A-Z]{2}|STATE)_(YYYY-MM|2023.*)(_v[0-9]+)?\\.csv");
    }

    @Test
    void anyNameIsReadWithoutAnException() {
        Random random = new Random(20230501);
        for (int i = 0; i < 5_000; i++) {
            String alphabet = "KZRU_-. v0123QSКсv\n\u0000\uFEFF'\"";
            String fileName = random.ints(random.nextInt(256), 0, alphabet.length())
                    .mapToObj(c -> alphabet.substring(c, c + 1))
                    .collect(Collectors.joining());
            assertThat(names.parse(fileName))
                    .as("seed 20230501, name %s", fileName)
                    .isNotNull();
        }
    }

    private Finding finding(String fileName) {
        NameReading reading = names.parse(fileName);
        assertThat(reading.name()).isEmpty();
        assertThat(reading.findings().listed()).hasSize(1);
        Finding finding = reading.findings().listed().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.NAME);
        return finding;
    }
}
