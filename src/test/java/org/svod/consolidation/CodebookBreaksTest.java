package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.DateRange;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.Unit;
import org.svod.reconciliation.RoundFixture;
import org.svod.reconciliation.UnionFixture;
import org.svod.round.Rounds;
import org.svod.round.SeriesBreaks;

/** What the codebooks of 2022 and 2023 tell about the series of an indicator. */
class CodebookBreaksTest {

    private static final Name NAME = new Name("Detained", "Задержано");

    /** An indicator; the words say what differs from counted persons with a name. */
    private static Indicator indicator(String words) {
        List<String> all = List.of(words.split(" ", -1));
        return new Indicator(
                "DETAINED",
                all.contains("renamed") ? new Name("Persons detained", "Задержано лиц") : NAME,
                new Unit(all.contains("kg") ? "KG" : "PERSONS", NAME, "X", BigDecimal.ONE),
                all.contains("decimals") ? 2 : all.contains("other") ? 3 : 0,
                all.contains("mirror") ? Optional.of("RETURNED") : Optional.empty(),
                all.contains("flow") || all.contains("mirror"),
                true,
                new DateRange(day(words, "asked", LocalDate.MIN), day(words, "until", LocalDate.MAX)),
                Optional.of(day(words, "defined", LocalDate.MIN)).filter(d -> !d.equals(LocalDate.MIN)),
                1,
                all.contains("part")
                        ? new Indicator.Bounds(Optional.of("ALL"), Optional.empty(), Optional.empty(), Optional.empty())
                        : Indicator.Bounds.NONE);
    }

    private static LocalDate day(String words, String name, LocalDate none) {
        for (String word : words.split(" ", -1)) {
            if (word.startsWith(name + "=")) {
                return LocalDate.parse(word.substring(name.length() + 1));
            }
        }
        return none;
    }

    private static Codebook codebook(String words) {
        Codebook of = UnionFixture.CODEBOOK;
        return new Codebook(
                of.states(),
                Codelist.of(List.of(indicator(words))),
                of.units(),
                of.operations(),
                of.statuses(),
                of.headings());
    }

    private static CodebookBreaks breaks(String in2022, String in2023) {
        Map<Integer, Codebook> books = Map.of(2022, codebook(in2022), 2023, codebook(in2023));
        return new CodebookBreaks(
                Rounds.of(List.of(
                        RoundFixture.round().year(2022).build(),
                        RoundFixture.round().build())),
                year -> Optional.ofNullable(books.get(year)).orElseThrow());
    }

    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource(textBlock = """
        # 2022,             2023,                                      the days from which it is counted otherwise
        '',                 '',
        '',                 renamed,
        '',                 part,
        other,              decimals,
        '',                 decimals,                                  2023-01-01
        '',                 kg,                                        2023-01-01
        '',                 flow,                                      2023-01-01
        '',                 mirror,                                    2023-01-01
        flow,               mirror,                                    2023-01-01
        '',                 defined=2023-07-01,                        2023-07-01
        defined=2022-03-01, 'defined=2023-07-01 renamed',              2022-03-01 2023-07-01
        defined=2022-03-01, defined=2022-03-01,                        2022-03-01
        '',                 asked=2023-01-01,
        '',                 asked=2023-07-01,                          2023-07-01
        '',                 until=2023-06-30,                          2023-07-01
        '',                 until=2023-12-31,                          2024-01-01
        """)
    void anotherCountIsABreakAndAnotherNameIsNot(String in2022, String in2023, @Nullable String days) {
        SeriesBreaks found = breaks(in2022, in2023).upTo(2023);

        assertThat(String.join(
                        " ",
                        found.days().values().stream()
                                .flatMap(all -> all.stream().map(LocalDate::toString))
                                .toList()))
                .isEqualTo(days == null ? "" : days);
    }

    @Test
    void whatTheCodebookOfALaterRoundSaysDoesNotConcernAClosedOne() {
        CodebookBreaks breaks = breaks("", "kg defined=2021-01-01");

        assertThat(breaks.upTo(2022)).isEqualTo(SeriesBreaks.NONE);
        assertThat(breaks.upTo(2023).lieBefore("DETAINED", 2023)).isTrue();
    }
}
