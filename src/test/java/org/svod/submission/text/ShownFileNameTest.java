package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.finding.WithheldText;
import org.svod.submission.Fixtures;

/** What a file is called in outputs and messages: a name that may hold the name of a person is withheld. */
class ShownFileNameTest {

    private final ShownFileName names = new ShownTexts().namesOf(Fixtures.codebook());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "KZ_2023-05.csv, KZ_2023-05.csv",
                "КZ_2023-05.сsv, KZ_2023-05.csv",
                "~KZ_2023-05\u200B.csv~, KZ_2023-05.csv",
                "отчёт.csv, отчёт.csv",
                "~K Z.csv~, ~K Z.csv~"
            })
    void lettersThatLookLatinAreLatin(String name, String latin) {
        assertThat(ShownFileName.latin(name)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "KZ_2023-05.csv, KZ_2023-05.csv",
        "КZ_2023-05.csv, KZ_2023-05.csv",
        "KZ_2023-05_v2.xlsx, KZ_2023-05_v2.xlsx",
        "KZ_2023-05_ivanov.csv, withheld-21-KZ_2023-05.csv",
        "Петров_KZ_2023-05.csv, withheld-21-KZ_2023-05.csv"
    })
    void aNameWithAnUnknownWordIsWithheld(String name, String shown) {
        assertThat(names.file(name)).isEqualTo(shown);
        assertThat(ShownFileName.inFinding(names.file(name)))
                .isEqualTo(
                        shown.startsWith("withheld")
                                ? new WithheldText(WithheldText.Category.TEXT, 21).toString()
                                : shown);
        assertThat(ShownFileName.nearest(names.file(name)).orElse(""))
                .isEqualTo(shown.startsWith("withheld") ? "KZ_2023-05.csv" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "KZ/KZ_2023-05.csv, KZ/KZ_2023-05.csv, KZ/KZ_2023-05.csv",
        "KZ_2023-05.csv, KZ_2023-05.csv, KZ_2023-05.csv",
        "ivanov/KZ_2023-05.csv, withheld-6/KZ_2023-05.csv, withheld-6/KZ_2023-05.csv",
        "KZ//ivanov/petrov.csv, KZ/withheld-6/withheld-10-, KZ/withheld-6/withheld-10",
        "KZ/petrov, KZ/withheld-6-, KZ/withheld-6"
    })
    void foldersOfAPathAreWithheldOneByOne(String path, String file, String other) {
        assertThat(names.path(path)).startsWith(file);
        assertThat(names.other(path)).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "KZ_2023-05.csv, ''",
        "withheld-7-, ''",
        "withheld-12345-KZ.csv, ''",
        "withheld-7-KZ_2023.csv, KZ_2023.csv"
    })
    void onlyANameOfTheFormHasANearest(String name, String nearest) {
        assertThat(ShownFileName.nearest(name).orElse("")).isEqualTo(nearest);
    }
}
