package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.svod.finding.Severity;
import org.svod.publication.ExplainedWarning;
import org.svod.publication.RoundReport;
import org.svod.publication.SubmissionSummary;
import tools.jackson.core.JsonGenerator;

/** What persons say to explain warnings, as JSON, and how many warnings that are. */
final class JustificationsJson {

    private JustificationsJson() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.JUSTIFICATIONS.begin(json);
            json.writeNumberProperty("round", report.round().year());
            json.writeNumberProperty(
                    "warnings",
                    report.submissions().stream()
                            .map(SubmissionSummary::found)
                            .mapToLong(found -> found.count(Severity.WARNING))
                            .sum());
            List<ExplainedWarning> explained = ExplainedWarning.of(report);
            json.writeNumberProperty("explained", ExplainedWarning.count(explained));
            json.writeArrayPropertyStart("justifications");
            explained.forEach(one -> write(one, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(ExplainedWarning one, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("delivery", one.justification().delivery());
        json.writeStringProperty("file", one.submission().delivery().file());
        json.writeNumberProperty("nth", one.submission().delivery().nth());
        json.writeStringProperty("sha256", one.submission().delivery().sha256());
        json.writeStringProperty("state", one.submission().name().state().code());
        json.writeStringProperty("finding", one.justification().finding());
        json.writeNumberProperty("line", one.justification().line());
        json.writeNumberProperty("findings", one.findings());
        json.writeStringProperty("text", one.justification().text());
        json.writeStringProperty("by", one.justification().by());
        json.writeStringProperty("name", one.justification().name());
        json.writeStringProperty("at", one.justification().at());
        json.writeEndObject();
    }
}
