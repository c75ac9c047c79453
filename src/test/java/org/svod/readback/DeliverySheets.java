package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.publication.workbook.WorkbookTables;
import tools.jackson.databind.JsonNode;

/** Deliveries and what was found in them, against the receipts for machines. */
final class DeliverySheets {

    private final Published published;
    private final Numbers numbers;

    DeliverySheets(Published published, Numbers numbers) {
        this.published = published;
        this.numbers = numbers;
    }

    /** The deliveries listed on a sheet. */
    List<Delivered> files(String sheet) {
        List<Delivered> listed = new ArrayList<>();
        for (Grid.Line line : Grid.find(numbers, sheet, WorkbookTables.DELIVERIES)
                .map(Grid::rows)
                .orElse(List.of())) {
            Delivered delivered = published.delivery(line.first(), line.text("sha256"));
            line.expect("version", delivered.receipt().path("version").asLong());
            line.expectDate("received.on", Optional.of(delivered.received()));
            line.expect("rows", delivered.rowsRead());
            line.expect("errors", delivered.count("ERROR"));
            line.expect("warnings", delivered.count("WARNING"));
            listed.add(delivered);
        }
        assertThat(listed).as(sheet).doesNotHaveDuplicates();
        return listed;
    }

    /** The counts by file and code on the sheet Findings, and the receipts that it names. */
    void findings() {
        Map<String, Long> counts = new HashMap<>();
        for (Delivered delivered : published.deliveries()) {
            for (JsonNode code : delivered.codes()) {
                counts.put(
                        published.state(delivered.text("state")) + " "
                                + delivered.workbook().getFileName() + " "
                                + code.path("code").asString(),
                        code.path("count").asLong());
            }
        }
        for (Grid.Line line : Grid.find(numbers, "Findings", WorkbookTables.COUNTED_FINDINGS)
                .map(Grid::rows)
                .orElse(List.of())) {
            String receipt = line.text("receipt").replaceFirst(".*/", "");
            assertThat(receipt).startsWith(line.text("file"));
            Long count = counts.remove(line.text("state") + " " + receipt + " " + line.text("finding"));
            assertThat(count).as(line + " " + line.text("finding")).isNotNull();
            line.expect("count", count);
        }
        assertThat(counts).as("findings missing on Findings").isEmpty();
    }

    /** The findings of a state, one by one. */
    void listed(String sheet, List<Delivered> deliveries) {
        List<String> expected = new ArrayList<>();
        for (Delivered delivered : deliveries) {
            for (JsonNode finding : delivered.findings()) {
                expected.add(String.join(
                        " ",
                        delivered.text("file"),
                        finding.path("code").asString(),
                        finding.path("cell").asString(),
                        finding.path("line").asString()));
            }
        }
        for (Grid.Line line : Grid.find(numbers, sheet, WorkbookTables.STATE_FINDINGS)
                .map(Grid::rows)
                .orElse(List.of())) {
            if (!line.text("finding").isEmpty()) {
                long at = line.number("line").map(Double::longValue).orElse(0L);
                String found = String.join(
                        " ",
                        line.first(),
                        line.text("finding"),
                        line.text("cell").replace("[z]", ""),
                        Long.toString(at));
                assertThat(expected.remove(found)).as(found).isTrue();
                line.expect("line", Optional.of(BigDecimal.valueOf(at)).filter(l -> l.signum() > 0));
            }
        }
        assertThat(expected).as("findings missing on " + sheet).isEmpty();
    }
}
