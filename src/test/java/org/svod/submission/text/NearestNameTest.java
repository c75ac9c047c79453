package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Codelist;
import org.svod.codebook.DateRange;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.submission.Fixtures;

class NearestNameTest {

    private final NearestName nearest = new NearestName(Fixtures.codebook().states());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kz-2023-5.csv | KZ_2023-05.csv",
                "КZ_2023-05.csv | KZ_2023-05.csv",
                "KZ_2023-05_v0.csv | KZ_2023-05.csv",
                "KZ_2023-05_v10000.csv | KZ_2023-05.csv",
                "KZ_2023-05 (1).csv | KZ_2023-05.csv",
                "KZ_2023-05.csv.xlsx | KZ_2023-05.xlsx",
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
                "Отчёт Казахстан за 2023 год.csv | KZ_2023.csv",
                "KZ_2023-Q4.xls | KZ_2023-Q4.csv",
                "Q4-2023 KZ | KZ_2023-Q4.csv",
                "KZ 2023 quarter 4 | KZ_2023-Q4.csv",
                "KZ_2023-S2.xls | KZ_2023-S2.csv",
                "KZ_2023-S3.csv | KZ_2023-MM.csv",
                "Казахтан_2023-05.csv | KZ_2023-05.csv",
                "V Kazahstan 2023-05.csv | KZ_2023-05.csv",
                "final Kazahstan 2023-05.csv | STATE_2023-05.csv",
                "Отчёт КZ 2023-05.csv | KZ_2023-05.csv",
                "KZ_2023-12.xls | KZ_2023-12.csv",
                "12-2023_KZ.csv | KZ_2023-12.csv",
                "KZ 1899-05.csv | KZ_YYYY-MM.csv",
                "KZ май.csv | KZ_YYYY-MM.csv",
                "Kyrgyztann_2023-05.csv | KG_2023-05.csv",
                "Belaruss 2023-05.csv | BY_2023-05.csv"
            })
    void whatANameWasMeantToBe(String fileName, String meant) {
        assertThat(nearest.to(fileName)).isEqualTo(meant);
    }

    @Test
    void whatStandsBehindTheLongestNameIsNotRead() {
        assertThat(nearest.to("2023-05" + " ".repeat(246) + "KZ")).isEqualTo("KZ_2023-05.csv");
        assertThat(nearest.to("2023-05" + " ".repeat(247) + "KZ")).isEqualTo("STATE_2023-05.csv");
    }

    @Test
    void aNameThatIsWithheldHasItsNearestInIt() {
        assertThat(new NearestName(org.svod.submission.Fixtures.codebook().states()).to("withheld-7-KZ_2023.csv"))
                .isEqualTo("KZ_2023.csv");
    }

    /** The name of one State looks like the code of the other, but the code in Latin letters is that of one alone. */
    @Test
    void aMixedCodeIsReadInLatinLettersWhereTwoStatesLookTheSame() {
        NearestName alike = new NearestName(Codelist.of(List.of(state("AB", "КУ"), state("KY", "Другое"))));
        assertThat(alike.to("КУ_2023-05.csv")).isEqualTo("AB_2023-05.csv");
        assertThat(alike.to("KУ_2023-05.csv")).isEqualTo("KY_2023-05.csv");
    }

    private static State state(String code, String russian) {
        Name name = new Name("Name of " + code, russian);
        return new State(code, code + "X", name, name, DateRange.ALWAYS, State.Grouping.NONE, Language.RU);
    }
}
