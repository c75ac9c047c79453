package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.svod.publication.receipt.ReceiptTables;
import tools.jackson.databind.JsonNode;

/** A receipt for people, against the one for machines. */
final class ReceiptBook {

    private static final String SUMMARY = "Receipt";
    private static final String FINDINGS = "Findings";

    private final Delivered delivered;

    ReceiptBook(Delivered delivered) {
        this.delivered = delivered;
    }

    /** Holds every number against its source, and gives how many there are. */
    int check() throws IOException {
        try (Numbers numbers = Numbers.of(delivered.workbook())) {
            delivery(numbers);
            codes(numbers);
            rows(numbers);
            sums(numbers);
            findings(numbers);
            numbers.same(SUMMARY, "Квитанция");
            boolean found = !delivered.findings().isEmpty();
            assertThat(numbers.sheets().contains(FINDINGS))
                    .as("a sheet of findings")
                    .isEqualTo(found);
            if (found) {
                numbers.same(FINDINGS, "Замечания");
            }
            numbers.nothingLeft();
            return numbers.count();
        }
    }

    /** Said in words, as the file says them. */
    private void delivery(Numbers numbers) {
        Map<String, String> said = new HashMap<>();
        for (Row row : numbers.sheet(SUMMARY)) {
            if (row.getCell(0) != null && row.getCell(1) != null) {
                said.put(
                        row.getCell(0).toString().split(" / ", 2)[0],
                        row.getCell(1).toString());
            }
        }
        Map.of(
                        "received",
                        "Received",
                        "delivery",
                        "Delivery under this name, no.",
                        "bytes",
                        "Size, bytes",
                        "sha256",
                        "SHA-256")
                .forEach((member, label) -> assertThat(said.get(label))
                        .as(label)
                        .isEqualTo(delivered.receipt().path(member).asString()));
    }

    private void codes(Numbers numbers) {
        List<Grid.Line> lines = Grid.find(numbers, SUMMARY, ReceiptTables.REASONS)
                .map(Grid::rows)
                .orElse(List.of());
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
        Grid.Line line = Grid.of(numbers, SUMMARY, ReceiptTables.ROWS).rows().get(0);
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
                Grid.find(numbers, SUMMARY, ReceiptTables.SUMS).map(Grid::rows).orElse(List.of());
        List<JsonNode> sums = delivered.receipt().path("sums").valueStream().toList();
        assertThat(lines).hasSameSizeAs(sums);
        for (JsonNode sum : sums) {
            Grid.Line line = lines.stream()
                    .filter(l -> l.first().equals(sum.path("name_en").asString()))
                    .findFirst()
                    .orElseThrow();
            Map.of("sum", "sum", "rows", "rows-with-value", "missing", "rows-missing", "control", "control-sum")
                    .forEach((member, heading) -> line.expect(heading, number(sum.path(member))));
        }
    }

    private void findings(Numbers numbers) {
        List<Grid.Line> lines = Grid.find(numbers, FINDINGS, ReceiptTables.FINDINGS)
                .map(Grid::rows)
                .orElse(List.of());
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
