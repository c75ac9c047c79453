package org.svod.publication.receipt;

import java.util.Map;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import tools.jackson.core.JsonGenerator;

/** The findings, for machines: the true count of each code, then the listed findings in words. */
final class FindingsJson {

    private FindingsJson() {}

    static void write(Receipt receipt, SharedWords shared, JsonGenerator json) {
        Findings findings = receipt.findings();
        json.writeObjectPropertyStart("severities");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.name(), findings.count(severity));
        }
        json.writeEndObject();
        if (receipt.explained() > 0) {
            json.writeNumberProperty("explained", receipt.explained());
        }
        json.writeArrayPropertyStart("codes");
        for (Map.Entry<FindingCode, Long> count : findings.counts().ofCode().entrySet()) {
            json.writeStartObject();
            code(json, count.getKey());
            json.writeNumberProperty("count", count.getValue());
            json.writeNumberProperty(
                    "listed",
                    findings.listed().stream()
                            .filter(f -> f.code() == count.getKey())
                            .count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        findings.listed().forEach(finding -> finding(shared.of(finding), receipt, json));
        json.writeEndArray();
    }

    private static void finding(WordedFinding worded, Receipt receipt, JsonGenerator json) {
        Finding finding = worded.finding();
        Place place = finding.place();
        json.writeStartObject();
        code(json, finding.code());
        Fields.text(json, "cell", receipt.details().understanding().cell(place));
        json.writeNumberProperty("line", place.line());
        json.writeNumberProperty("row", place.row());
        json.writeNumberProperty("column", place.column());
        Fields.text(json, "heading", place.heading());
        Fields.text(json, "value", finding.value());
        json.writeArrayPropertyStart("arguments");
        finding.arguments().forEach(a -> json.writeString(WellFormed.of(a)));
        json.writeEndArray();
        Fields.words(json, "what", worded.what());
        Fields.words(json, "expected", worded.expected());
        Fields.words(json, "correction", worded.correction());
        Explanations.write(receipt, finding, json);
        json.writeEndObject();
    }

    private static void code(JsonGenerator json, FindingCode code) {
        Fields.text(json, "code", code.name());
        Fields.text(json, "severity", code.severity().name());
        Fields.text(json, "rule", code.ruleType().name());
    }
}
