package org.svod.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final Map<String, String> LEADS = Map.of(
            "TRAL-2023",
            "KZ",
            "IDENTIFICATION-2023",
            "RU",
            "ARMS-2023",
            "BY",
            "BARRIER-2023",
            "KG",
            "WEST-2023",
            "BY",
            "MARZBON-2023",
            "TJ");
    private static final Map<String, BigDecimal> DECIDED = Map.of("BARRIER-23/03", new BigDecimal("3"));

    private static final Map<String, byte[]> FILES = SampleFiles.all();

    @BeforeAll
    static void writeWhereAskedTo() throws IOException {
        if (Boolean.getBoolean("sample.write")) {
            for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
                Path path = Path.of(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    @Test
    void theShippedFilesAreTheOnesThatAreWritten() throws IOException {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            assertThat(Path.of(file.getKey())).as(file.getKey()).hasBinaryContent(file.getValue());
        }
        try (Stream<Path> shipped = Files.walk(Path.of("input"))) {
            assertThat(shipped.filter(Files::isRegularFile)
                            .map(p -> p.toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(FILES.keySet().stream()
                            .filter(f -> f.startsWith("input/"))
                            .toList());
        }
    }

    @Test
    void theSameFilesAreWrittenEveryTime() {
        SampleFiles.all().forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(FILES.get(path)));
    }

    @Test
    void thereAreAtLeastAHundredReturnsOfNineStates() {
        List<String> returns = FILES.keySet().stream()
                .filter(f -> f.endsWith(".csv") && f.startsWith("input/"))
                .toList();

        assertThat(returns).hasSize(104);
        assertThat(returns.stream()
                        .map(f -> f.substring(f.lastIndexOf('/') + 1).substring(0, 2))
                        .distinct())
                .hasSize(9);
    }

    @Test
    void reportedRowsLessTheCopiesOfJointCasesPlusDecisionsAreThePublishedFigures() {
        Map<String, BigDecimal> figures = new TreeMap<>();
        List<SampleRow> rows =
                SampleYear.returns().values().stream().flatMap(List::stream).toList();
        rows.stream()
                .filter(r -> r.caseRef().isEmpty() || r.operation().equals("NATIONAL"))
                .forEach(r -> figures.merge(r.indicator(), r.amount(), BigDecimal::add));
        Map<String, List<SampleRow>> cases = rows.stream()
                .filter(r -> !r.caseRef().isEmpty() && !r.operation().equals("NATIONAL"))
                .collect(Collectors.groupingBy(r -> r.indicator() + " " + r.operation() + " " + r.caseRef()));
        cases.values().forEach(c -> figures.merge(c.get(0).indicator(), settled(c), BigDecimal::add));
        BigDecimal decidedKazakhstanRussia = new BigDecimal("15")
                .subtract(rows.stream()
                        .filter(r -> r.state().equals("KZ")
                                && r.counterpart().equals("RU")
                                && r.indicator().equals("WANTED_RETURNED"))
                        .map(SampleRow::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        figures.merge(Indicators.WANTED_RETURNED, decidedKazakhstanRussia, BigDecimal::add);

        Indicators.PUBLISHED.forEach((indicator, value) ->
                assertThat(figures.get(indicator)).as(indicator).isEqualByComparingTo(value));
    }

    private static BigDecimal settled(List<SampleRow> rows) {
        if (DECIDED.containsKey(rows.get(0).caseRef())) {
            return DECIDED.get(rows.get(0).caseRef());
        }
        Map<String, BigDecimal> values =
                rows.stream().collect(Collectors.toMap(SampleRow::state, SampleRow::amount, BigDecimal::add));
        BigDecimal lead = values.get(LEADS.get(rows.get(0).operation()));
        return lead != null
                ? lead
                : new ArrayList<>(values.values())
                        .stream().max(BigDecimal::compareTo).orElseThrow();
    }
}
