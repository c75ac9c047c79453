package org.svod.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Headings;
import org.svod.submission.Fixtures;

class KnownWordsTest {

    private static final Codebook CODEBOOK = Fixtures.codebook();

    private final KnownWords words = new KnownWords(CODEBOOK);

    @Test
    void everyWordOfACodeOrNameIsKnown() {
        Stream.of(CODEBOOK.states(), CODEBOOK.indicators(), CODEBOOK.units(), CODEBOOK.operations())
                .flatMap(list -> list.stream())
                .flatMap(entry ->
                        Stream.of(entry.code(), entry.name().en(), entry.name().ru()))
                .flatMap(text -> Stream.of(text.split("[^\\p{L}]+")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> assertThat(words.has(word)).as(word).isTrue());
        CODEBOOK.states().forEach(state -> assertThat(words.has(state.alpha3())).isTrue());
    }

    @Test
    void furtherSpellingsOfHeadingsAreKnown() {
        Codebook codebook = new Codebook(
                CODEBOOK.states(),
                CODEBOOK.indicators(),
                CODEBOOK.units(),
                CODEBOOK.operations(),
                CODEBOOK.statuses(),
                new Headings(List.of(new Headings.Alias(Column.NOTE, "Примечание кваркозавра"))));

        assertThat(new KnownWords(codebook).has("кваркозавра")).isTrue();
        assertThat(words.has("кваркозавра")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "итого, true",
        "Республика, true",
        "Азербайджанская, true",
        "Отчёт, true",
        "ОТЧЕТ, true",
        "ИТОГ, true",
        "ДАТЫ, true",
        "FIRARXS, true",
        "FIXXXXS, false",
        "KAZX, false",
        "KAX, false",
        "'', false"
    })
    void aLongWordMayBeMisspeltAndAShortOneMayNot(String word, boolean known) {
        assertThat(words.has(word)).isEqualTo(known);
    }
}
