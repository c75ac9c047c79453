package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.reconciliation.UnionFixture.submitted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.round.OutlierSettings;
import org.svod.round.Plausibility;

class RevisionRuleTest {

    private static Findings compare(String valuePercent, List<String> before, List<String> after) {
        Plausibility limits = new Plausibility(
                new OutlierSettings(5, BigDecimal.valueOf(2), BigDecimal.valueOf(2)),
                0.5,
                0.05,
                4,
                BigDecimal.TEN,
                new BigDecimal(valuePercent));
        return new RevisionRule(limits, 2).compare(List.of(records(before)), records(after));
    }

    private static SubmissionRows records(List<String> rows) {
        return SubmissionRows.of(submitted("KZ", rows.toArray(String[]::new)));
    }

    private static List<String> months(String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> "2023-" + (i < 9 ? "0" : "") + (i + 1) + " DETAINED NATIONAL - - " + values[i])
                .toList();
    }

    private static List<List<String>> arguments(Findings findings, FindingCode code) {
        return findings.listed().stream()
                .filter(f -> f.code() == code)
                .map(Finding::arguments)
                .toList();
    }

    @Test
    void eurostatsExampleOfRevisedRecords() {
        List<String> before = months("5", "11", "7", "8", "9", "10", "11", "12", "13", "14", "15", "64");
        List<String> after = new ArrayList<>(months("5", "10", "7", "8", "9", "10", "11", "12", "13", "14", "15"));
        after.add("2023-01 DETAINED LED - - 2");

        Findings findings = compare("10", before, after);

        assertThat(arguments(findings, FindingCode.REVISION_RECORDS))
                .containsExactly(List.of("25", "10", "1", "1", "1"));
        assertThat(arguments(findings, FindingCode.REVISION_VALUE)).isEmpty();
    }

    @Test
    void severalSubmissionsThatOneTakesThePlaceOfAreComparedAsIfTheyWereOne() {
        List<String> months = months("5", "11", "7", "8");
        List<String> cases = List.of("2023-01 DETAINED LED - C-001 4", "2023-02 DETAINED LED - C-000 6");
        Plausibility limits = new Plausibility(
                new OutlierSettings(5, BigDecimal.valueOf(2), BigDecimal.valueOf(2)),
                0.5,
                0.05,
                4,
                BigDecimal.TEN,
                BigDecimal.TEN);
        List<SubmissionRows> before = List.of(
                records(List.of(months.get(2), months.get(0), cases.get(1))),
                records(List.of(months.get(3), cases.get(0))),
                records(months.subList(1, 2)));
        List<String> same = new ArrayList<>(months);
        same.addAll(cases);

        assertThat(new RevisionRule(limits, 2).compare(before, records(same)).listed())
                .isEmpty();
        Findings findings = new RevisionRule(limits, 2)
                .compare(before, records(List.of("2023-01 DETAINED NATIONAL - - 5", cases.get(0))));
        assertThat(arguments(findings, FindingCode.REVISION_RECORDS))
                .containsExactly(List.of("66.67", "10", "0", "0", "4"));
    }

    @Test
    void eurostatsExamplesOfRevisedValues() {
        Findings findings = compare("20", months("204", "100", "52", "52"), months("200", "100", "70", "30"));

        assertThat(arguments(findings, FindingCode.REVISION_VALUE))
                .containsExactly(
                        List.of("52", "70", "34.62", "20", "DETAINED 2023-03 NATIONAL"),
                        List.of("52", "30", "-42.31", "20", "DETAINED 2023-04 NATIONAL"));
        assertThat(findings.listed())
                .filteredOn(f -> f.code() == FindingCode.REVISION_VALUE)
                .extracting(f -> f.place().line())
                .containsExactly(4L, 5L);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # old, new, found
        100,   110, false
        100,   111, true
        100,   90,  false
        100,   89,  true
        0,     0,   false
        0,     1,   true
        5,     M,   false
        M,     5,   false
        """)
    void aValueMayChangeByTheLimitAndNoMore(String old, String revised, boolean found) {
        assertThat(compare("10", months(old), months(revised)).count(FindingCode.REVISION_VALUE))
                .isEqualTo(found ? 1 : 0);
    }

    @Test
    void aChangeFromZeroHasNoFinitePercentage() {
        assertThat(arguments(compare("10", months("0"), months("4")), FindingCode.REVISION_VALUE))
                .containsExactly(List.of("0", "4", "∞", "10", "DETAINED 2023-01 NATIONAL"));
    }

    @ParameterizedTest
    @CsvSource({"5, M", "M, 5"})
    void aValueThatComesOrGoesIsAChangedRecord(String old, String revised) {
        assertThat(arguments(compare("10", months(old), months(revised)), FindingCode.REVISION_RECORDS))
                .containsExactly(List.of("100", "10", "1", "0", "0"));
    }

    @Test
    void oneRecordInTenIsTolerated() {
        List<String> before = months("1", "2", "3", "4", "5", "6", "7", "8", "9", "100");

        assertThat(compare("10", before, months("1", "2", "3", "4", "5", "6", "7", "8", "9", "101"))
                        .listed())
                .isEmpty();
        assertThat(compare("10", before, months("1", "2", "3", "4", "5", "6", "7", "8", "9.5", "101"))
                        .count(FindingCode.REVISION_RECORDS))
                .isOne();
    }

    @Test
    void caseRowsAreComparedByTheirWholeKey() {
        List<String> before = List.of(
                "2023-05 RETURNED LED RU C-1 4", "2023-05 RETURNED LED RU C-2 4", "2023-05 RETURNED OPEN RU C-2 4");
        List<String> after = List.of(
                "2023-05 RETURNED LED RU C-1 4", "2023-05 RETURNED LED UZ C-2 4", "2023-05 RETURNED OPEN RU C-2 6");

        Findings findings = compare("10", before, after);

        assertThat(arguments(findings, FindingCode.REVISION_RECORDS))
                .containsExactly(List.of("100", "10", "1", "1", "1"));
        assertThat(arguments(findings, FindingCode.REVISION_VALUE))
                .containsExactly(List.of("4", "6", "50", "10", "RETURNED 2023-05 OPEN RU C-2"));
    }

    @Test
    void valuesAreListedUpToTheCapAndAllCounted() {
        Findings findings = compare("10", months("1", "2", "3"), months("2", "4", "6"));

        assertThat(arguments(findings, FindingCode.REVISION_VALUE)).hasSize(2);
        assertThat(findings.count(FindingCode.REVISION_VALUE)).isEqualTo(3);
    }

    @Test
    void theSameRecordsInAnotherOrderAreNoRevision() {
        assertThat(compare(
                                "0",
                                List.of("2023-05 DETAINED LED - C-1 4", "2023-05 DETAINED LED - C-2 4.0"),
                                List.of("2023-05 DETAINED LED - C-2 4", "2023-05 DETAINED LED - C-1 4"))
                        .listed())
                .isEmpty();
    }
}
