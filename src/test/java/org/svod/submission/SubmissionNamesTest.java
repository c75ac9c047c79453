package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;

class SubmissionNamesTest {

    private final SubmissionNames names = new SubmissionNames(Fixtures.codebook());

    @ParameterizedTest
    @CsvSource({
        "KZ_2023-05.csv, KZ_2023-05.csv",
        "kaz_2023-05.CSV, KZ_2023-05.csv",
        "RU_2023-Q2_v2.csv, RU_2023-Q2_v2.csv",
        "ru_2023-q2_V9999.csv, RU_2023-Q2_v9999.csv",
        "AM_2023.csv, AM_2023.csv",
        "TJK_2023-S1.csv, TJ_2023-S1.csv"
    })
    void goodNamesAreRead(String fileName, String good) {
        NameReading reading = names.parse(fileName);

        assertThat(reading.name()).map(SubmissionName::fileName).contains(good);
        assertThat(reading.findings().listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kz-2023-5.csv | KZ_2023-05.csv",
                "КZ_2023-05.csv | KZ_2023-05.csv",
                "KZ_2023-05_v0.csv | KZ_2023-05.csv",
                "KZ_2023-05_v10000.csv | KZ_2023-05.csv",
                "KZ_2023-05 (1).csv | KZ_2023-05.csv",
                "KZ_2023-05.csv.xlsx | KZ_2023-05.csv",
                "KZ_202305.csv | KZ_2023-05.csv",
                "KZ 05.2023 v2.csv | KZ_2023-05_v2.csv",
                "Казахстан май 2023.csv | KZ_2023-05.csv",
                "Kazakhstan_May_2023.csv | KZ_2023-05.csv",
                "KZ_2023_Q2.csv | KZ_2023-Q2.csv",
                "KZ_Q2-2023.csv | KZ_2023-Q2.csv",
                "KZ_2023-13.csv | KZ_2023-MM.csv",
                "KZ_2023-Q5.csv | KZ_2023-MM.csv",
                "XX_2023-05.csv | STATE_2023-05.csv",
                "KZ.csv | KZ_YYYY-MM.csv",
                "../KZ_2023-05.csv | KZ_2023-05.csv",
                "RU_2023-ſ1.csv | RU_2023-S1.csv",
                "KZ_1 квартал 2023.csv | KZ_2023-Q1.csv",
                "KZ 2023 2-й квартал.csv | KZ_2023-Q2.csv",
                "Казахстан III кв. 2023.csv | KZ_2023-Q3.csv",
                "KZ_IV_квартал_2023_v2.csv | KZ_2023-Q4_v2.csv",
                "KZ_3кв2023.csv | KZ_2023-Q3.csv",
                "KZ 2023 quarter 2.csv | KZ_2023-Q2.csv",
                "KZ 1st quarter 2023.csv | KZ_2023-Q1.csv",
                "KZ_2023-H1.csv | KZ_2023-S1.csv",
                "KZ_2023_2 полугодие.csv | KZ_2023-S2.csv",
                "KZ_первый квартал 2023.csv | KZ_2023-MM.csv",
                "KZ_3 полугодие 2023.csv | KZ_2023-MM.csv",
                "KZ_9 месяцев 2023.csv | KZ_2023-MM.csv",
                "KZ январь-март 2023.csv | KZ_2023-MM.csv",
                "KZ 2023 part 17.csv | KZ_2023-MM.csv",
                "KZ_2023 (1).csv | KZ_2023.csv",
                "KZ 2023 final.csv | KZ_2023.csv",
                "Отчёт Казахстан за 2023 год.csv | KZ_2023.csv"
            })
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
