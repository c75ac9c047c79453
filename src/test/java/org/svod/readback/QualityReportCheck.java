package org.svod.readback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.svod.publication.workbook.WorkbookTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sheet Quality report holds the measures of {@code quality-<year>.json}, shares in percent, and no others. */
final class QualityReportCheck {

    private QualityReportCheck() {}

    static void check(Published published, Numbers numbers) throws IOException {
        List<Grid.Line> rows = Grid.find(numbers, "Quality report", WorkbookTables.QUALITY_REPORT)
                .map(Grid::rows)
                .orElse(List.of());
        List<JsonNode> measures = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Files.readString(published.file("quality-" + published.round() + ".json")))
                .path("measures")
                .forEach(measures::add);
        assertThat(rows).hasSameSizeAs(measures);
        for (int i = 0; i < rows.size(); i++) {
            Grid.Line line = rows.get(i);
            JsonNode measure = measures.get(i);
            assertThat(line.text("code")).isEqualTo(measure.path("measure").asString());
            assertThat(line.text("indicator").equals("All") ? "" : published.indicatorCode(line.text("indicator")))
                    .isEqualTo(measure.path("indicator").asString());
            assertThat(line.text("state").equals("All") ? "" : published.stateCode(line.text("state")))
                    .isEqualTo(measure.path("state").asString());
            BigDecimal value = new BigDecimal(measure.path("value").asString());
            boolean share = measure.path("in").asString().equals("SHARE");
            line.expect("value", share ? value.movePointRight(2) : value);
        }
    }
}
