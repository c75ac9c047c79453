package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.svod.codebook.Language;
import org.svod.publication.receipt.ReceiptTables;
import tools.jackson.databind.JsonNode;

/** A receipt for people, against the one for machines. */
final class ReceiptBook {

    /** Number of findings that the first sheet names one by one. */
    private static final int ROOM = 10;

    /** The language of the States of the samples. */
    private static final ReceiptTables TABLES = ReceiptTables.in(Language.RU);

    private static final String SUMMARY = "Квитанция";
    private static final String FINDINGS = "Замечания";
    private static final Map<String, String> LABELS = Map.of(
            "received",
            "Получено",
            "delivery",
            "Номер поступления под этим именем",
            "bytes",
            "Размер, байт",
            "sha256",
            "SHA-256");

    private final Delivered delivered;

    ReceiptBook(Delivered delivered) {
        this.delivered = delivered;
    }

    /** Holds every number against its source, and gives how many there are. */
    int check() throws IOException {
        try (Numbers numbers = Numbers.of(delivered.workbook())) {
            delivery(numbers);
            long all = delivered.codes().stream()
                    .mapToLong(code -> code.path("count").asLong())
                    .sum();
            boolean few = all <= ROOM;
            assertThat(numbers.sheets().contains(FINDINGS))
                    .as("a sheet of findings")
                    .isEqualTo(!few);
            if (few) {
                found(numbers);
            } else {
                codes(numbers);
                findings(numbers);
            }
            rows(numbers);
            sums(numbers);
            numbers.nothingLeft();
            return numbers.count();
        }
    }

    /** Said in words, as the file says them. */
    private void delivery(Numbers numbers) {
        Map<String, String> said = new HashMap<>();
        for (Row row : numbers.sheet(SUMMARY)) {
            if (row.getCell(0) != null && row.getCell(1) != null) {
                said.put(row.getCell(0).toString(), row.getCell(1).toString());
            }
        }
        LABELS.forEach((member, label) -> assertThat(said.get(label))
                .as(label)
                .isEqualTo(written(delivered.receipt().path(member).asString())));
    }

    /** A day as a Russian receipt writes it; any other text as it is. */
    private static String written(String text) {
        return text.replaceFirst("^([0-9]{4})-([0-9]{2})-([0-9]{2})$", "$3.$2.$1");
    }

    /** The findings of the first sheet, in their order, each with its code, words and cell. */
    private void found(Numbers numbers) {
        List<Grid.Line> lines =
                Grid.find(numbers, SUMMARY, TABLES.found()).map(Grid::rows).orElse(List.of());
        List<JsonNode> findings = delivered.findings();
        assertThat(lines).hasSameSizeAs(findings);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode finding = findings.get(i);
            assertThat(lines.get(i).text("code")).isEqualTo(finding.path("code").asString());
            assertThat(lines.get(i).text("cell"))
                    .startsWith(finding.path("cell").asString());
        }
    }

    private void codes(Numbers numbers) {
        List<Grid.Line> lines = Grid.of(numbers, SUMMARY, TABLES.reasons()).rows();
        assertThat(lines).hasSameSizeAs(delivered.codes());
        for (JsonNode code : delivered.codes()) {
            Grid.Line line = lines.stream()
                    .filter(l -> l.text("code").equals(code.path("code").asString()))
                    .findFirst()
                    .orElseThrow();
            line.expect("found", code.path("count").asLong());
            line.expect("listed", code.path("listed").asLong());
        }
    }

    private void rows(Numbers numbers) {
        Grid.Line line = Grid.of(numbers, SUMMARY, TABLES.rows()).rows().get(0);
        Map.of(
                        "read",
                        "read",
                        "accepted",
                        "accepted",
                        "refused",
                        "refused",
                        "blank",
                        "blank",
                        "control_records",
                        "records",
                        "control",
                        "control")
                .forEach((member, heading) -> line.expect(
                        heading, number(delivered.receipt().path("rows").path(member))));
    }

    private void sums(Numbers numbers) {
        List<Grid.Line> lines =
                Grid.find(numbers, SUMMARY, TABLES.sums()).map(Grid::rows).orElse(List.of());
        List<JsonNode> sums = delivered.receipt().path("sums").valueStream().toList();
        assertThat(lines).hasSameSizeAs(sums);
        for (JsonNode sum : sums) {
            Grid.Line line = lines.stream()
                    .filter(l -> l.first().equals(sum.path("name_ru").asString()))
                    .findFirst()
                    .orElseThrow();
            Map.of("sum", "sum", "rows", "rows-with-value", "missing", "rows-missing", "control", "control-sum")
                    .forEach((member, heading) -> line.expect(heading, number(sum.path(member))));
        }
    }

    private void findings(Numbers numbers) {
        List<Grid.Line> lines = Grid.of(numbers, FINDINGS, TABLES.findings()).rows();
        List<JsonNode> findings = delivered.findings();
        assertThat(lines).hasSameSizeAs(findings);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).text("code"))
                    .isEqualTo(findings.get(i).path("code").asString());
            lines.get(i).expect("line", number(findings.get(i).path("line")).filter(l -> l.signum() > 0));
        }
    }

    private static Optional<BigDecimal> number(JsonNode number) {
        return number.isNull() ? Optional.empty() : Optional.of(number.decimalValue());
    }
}
