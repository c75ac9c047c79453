package org.svod.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is listed is limited for each code; what is counted is never. */
class FindingsTest {

    private static final List<FindingCode> CODES = List.of(
            FindingCode.VALUE_NEGATIVE, FindingCode.UNKNOWN_COLUMN, FindingCode.OUTLIER, FindingCode.EMPTY_FILE);

    private static Finding finding(FindingCode code, long line, int column) {
        return Finding.at(new Place(line, line, column, ""), code, "x");
    }

    private static List<Finding> random(Random random, int number) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            findings.add(finding(CODES.get(random.nextInt(CODES.size())), random.nextInt(9), random.nextInt(3)));
        }
        return findings;
    }

    private static Findings collected(int cap, List<Finding> findings) {
        Findings.Collector collector = new Findings.Collector(cap);
        findings.forEach(collector::add);
        return collector.findings();
    }

    private static Map<FindingCode, Long> counted(List<Finding> findings) {
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        findings.forEach(f -> counts.merge(f.code(), 1L, Long::sum));
        return counts;
    }

    @Test
    void everyFindingIsCountedAndTheFirstOfEachCodeAreListed() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Finding> all = random(random, random.nextInt(40));
            int cap = random.nextInt(6);
            Findings findings = collected(cap, all);

            assertThat(findings.counts().ofCode()).as("seed %d", seed).isEqualTo(counted(all));
            assertThat(findings.counts().inAll()).isEqualTo(all.size());
            assertThat(findings.listed()).as("seed %d", seed).isSortedAccordingTo(Finding.WORST_FIRST);
            for (FindingCode code : CODES) {
                assertThat(findings.listed().stream().filter(f -> f.code() == code))
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(f -> f.code() == code)
                                .limit(cap)
                                .toList());
            }
            assertThat(findings.hasErrors()).isEqualTo(all.stream().anyMatch(f -> f.severity() == Severity.ERROR));
        }
    }

    @Test
    void findingsThatWereCollectedApartAreTheSameTogether() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Finding> first = random(random, random.nextInt(20));
            List<Finding> second = random(random, random.nextInt(20));
            int cap = 1 + random.nextInt(5);
            List<Finding> all = Stream.concat(first.stream(), second.stream()).toList();
            Findings.Collector collector = new Findings.Collector(cap);
            collector.addAll(collected(cap, first));
            collector.addAll(collected(cap, second));

            assertThat(collector.findings().counts())
                    .as("seed %d", seed)
                    .isEqualTo(collected(cap, all).counts());
            for (FindingCode code : CODES) {
                assertThat(collector.findings().listed().stream().filter(f -> f.code() == code))
                        .as("seed %d", seed)
                        .hasSize((int) Math.min(cap, collected(cap, all).count(code)));
                assertThat(collector.lists(code)).isEqualTo(collector.findings().count(code) < cap);
            }
            assertThat(collected(cap, first).and(collected(cap, second)).listed())
                    .as("nothing that was listed is left out")
                    .containsAll(collected(cap, first).listed())
                    .containsAll(collected(cap, second).listed());
        }
    }

    @Test
    void countsAreAddedInAnyOrder() {
        FindingCounts a = new FindingCounts(Map.of(FindingCode.OUTLIER, 2L, FindingCode.EMPTY_FILE, 1L));
        FindingCounts b = new FindingCounts(Map.of(FindingCode.OUTLIER, 3L));
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.and(b).count(FindingCode.OUTLIER)).isEqualTo(5);
        assertThat(a.and(FindingCounts.NONE)).isSameAs(a);
        assertThat(FindingCounts.NONE.and(b)).isSameAs(b);
        assertThat(FindingCounts.NONE.isEmpty()).isTrue();
        assertThat(a.byName().keySet()).containsExactly("EMPTY_FILE", "OUTLIER");
        assertThat(a.count(Severity.ERROR) + a.count(Severity.WARNING) + a.count(Severity.INFO))
                .isEqualTo(a.inAll());
        assertThatThrownBy(() -> a.ofCode().put(FindingCode.OUTLIER, 1L))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, A1",
        "0, 17, A17",
        "26, 1, Z1",
        "27, 1, AA1",
        "52, 3, AZ3",
        "53, 3, BA3",
        "702, 9, ZZ9",
        "703, 9, AAA9",
        "16384, 1048576, XFD1048576",
        "5, 0, ''",
    })
    void aPlaceIsNamedAsASpreadsheetNamesIt(int column, long row, String cell) {
        assertThat(new Place(3, row, column, "").cell()).isEqualTo(cell);
    }

    @Test
    void aLongValueIsCutBetweenCharacters() {
        String longest = "x".repeat(Finding.LONGEST_VALUE);
        assertThat(Finding.shortened(longest)).isEqualTo(longest);
        assertThat(Finding.shortened(longest + "x"))
                .hasSize(Finding.LONGEST_VALUE)
                .endsWith("x…");
        String cut = "x".repeat(Finding.LONGEST_VALUE - 2) + "😀" + "x";
        assertThat(Finding.shortened(cut)).isEqualTo("x".repeat(Finding.LONGEST_VALUE - 2) + "…");
        String kept = "x".repeat(Finding.LONGEST_VALUE - 3) + "😀" + "xx";
        assertThat(Finding.shortened(kept)).isEqualTo("x".repeat(Finding.LONGEST_VALUE - 3) + "😀…");
        assertThat(Finding.ofFile(FindingCode.EMPTY_FILE, longest + "x").value())
                .hasSize(Finding.LONGEST_VALUE);
    }

    @ParameterizedTest
    @EnumSource(WithheldText.Category.class)
    void aWithheldTextIsReadBackAndSaidInWords(WithheldText.Category kind) {
        WithheldText text = new WithheldText(kind, 24);
        assertThat(WithheldText.parse(text.toString())).contains(text);
        Finding finding = Finding.ofFile(FindingCode.UNKNOWN_COLUMN, text.toString());
        for (String language : List.of("en", "ru")) {
            assertThat(FindingMessages.in(Locale.forLanguageTag(language)).value(finding))
                    .contains("24")
                    .isNotEqualTo(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[text]", "[text 24", "text 24", "[secret 24]", "[text 1234567890]", "[text -1]", " [text 2]"})
    void anOrdinaryTextIsShownAsItIs(String text) {
        assertThat(WithheldText.parse(text)).isEmpty();
        assertThat(FindingMessages.in(Locale.ENGLISH).shown(text)).isEqualTo(text);
    }

    @Test
    void wordsNeverComeFromTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ru"));
            assertThatThrownBy(() -> WordBundle.of("org.svod.finding.findings", Locale.FRENCH))
                    .isInstanceOf(MissingResourceException.class);
            assertThat(WordBundle.of("org.svod.finding.findings", Locale.ENGLISH)
                            .getLocale())
                    .isEqualTo(Locale.ENGLISH);
        } finally {
            Locale.setDefault(before);
        }
    }
}
