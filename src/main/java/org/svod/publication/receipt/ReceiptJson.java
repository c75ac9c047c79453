package org.svod.publication.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Name;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.finding.Place;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import org.svod.publication.tables.Json;
import org.svod.submission.IndicatorSum;
import org.svod.submission.RowCounts;
import org.svod.submission.Understanding;
import tools.jackson.core.JsonGenerator;

/**
 * A receipt for machines. Names of members and codes are stable: new members may come, none changes its meaning. Numbers are exact;
 * what is unknown is {@code null}. Findings stand worst first; {@code codes} has the true count of each code, also where
 * fewer are listed.
 */
public final class ReceiptJson {

    private ReceiptJson() {}

    /** Writes the receipt, and closes the stream. */
    public static void write(Receipt receipt, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            delivery(receipt, json);
            understanding(receipt.understanding(), json);
            rows(receipt, json);
            json.writeArrayPropertyStart("sums");
            receipt.sums().forEach(sum -> sum(sum, json));
            json.writeEndArray();
            findings(receipt.findings(), json);
            json.writeEndObject();
        }
    }

    private static void delivery(Receipt receipt, JsonGenerator json) {
        text(json, "file", receipt.file());
        json.writeNumberProperty("delivery", receipt.nth());
        text(json, "verdict", receipt.verdict().name());
        optional(json, "state", receipt.name().map(n -> n.state().code()));
        optional(json, "scope", receipt.name().map(n -> n.scope().toString()));
        json.writeNumberProperty("version", receipt.version());
        text(json, "reference", receipt.reference());
        text(json, "received", receipt.received().toString());
        text(json, "sha256", receipt.sha256());
        json.writeNumberProperty("bytes", receipt.bytes());
    }

    private static void understanding(Understanding understanding, JsonGenerator json) {
        json.writeObjectPropertyStart("understood");
        text(json, "encoding", understanding.encoding());
        text(json, "encoding_reason", understanding.encodingReason());
        text(json, "delimiter", understanding.delimiter());
        text(json, "delimiter_reason", understanding.delimiterReason());
        text(json, "decimal_sign", understanding.decimalSign());
        json.writeNumberProperty("heading_line", understanding.headerLine());
        json.writeArrayPropertyStart("columns");
        for (Understanding.ColumnMatch column : understanding.columns()) {
            json.writeStartObject();
            json.writeNumberProperty("position", column.position());
            text(json, "heading", column.heading());
            optional(json, "column", Optional.of(column.column()).filter(c -> !c.isEmpty()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void rows(Receipt receipt, JsonGenerator json) {
        RowCounts counts = receipt.counts();
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("read", counts.read());
        json.writeNumberProperty("accepted", counts.accepted());
        json.writeNumberProperty("refused", counts.refused());
        json.writeNumberProperty("blank", counts.blank());
        json.writeNumberProperty("control_records", counts.control());
        number(json, "control", receipt.controlRows().map(BigDecimal::valueOf));
        text(json, "control_verdict", Control.of(BigDecimal.valueOf(counts.read()), receipt.controlRows().map(BigDecimal::valueOf)).name());
        json.writeEndObject();
    }

    private static void sum(IndicatorSum sum, JsonGenerator json) {
        json.writeStartObject();
        text(json, "indicator", sum.indicator().code());
        words(json, "name", sum.indicator().name());
        text(json, "unit", sum.indicator().unit().code());
        number(json, "sum", Optional.of(sum.sum()).filter(s -> sum.rows() > 0));
        json.writeNumberProperty("rows", sum.rows());
        json.writeNumberProperty("missing", sum.missing());
        number(json, "control", sum.control());
        text(json, "control_verdict", Control.of(sum.sum(), sum.control()).name());
        json.writeEndObject();
    }

    private static void findings(Findings findings, JsonGenerator json) {
        json.writeObjectPropertyStart("severities");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.name(), findings.count(severity));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("codes");
        for (Map.Entry<FindingCode, Long> count : findings.counts().entrySet()) {
            json.writeStartObject();
            code(json, count.getKey());
            json.writeNumberProperty("count", count.getValue());
            json.writeNumberProperty("listed", findings.listed().stream().filter(f -> f.code() == count.getKey()).count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        findings.listed().forEach(finding -> finding(WordedFinding.of(finding), json));
        json.writeEndArray();
    }

    private static void finding(WordedFinding worded, JsonGenerator json) {
        Finding finding = worded.finding();
        Place place = finding.place();
        json.writeStartObject();
        code(json, finding.code());
        text(json, "cell", place.cell());
        json.writeNumberProperty("line", place.line());
        json.writeNumberProperty("row", place.row());
        json.writeNumberProperty("column", place.column());
        text(json, "heading", place.heading());
        text(json, "value", finding.value());
        json.writeArrayPropertyStart("arguments");
        finding.arguments().forEach(a -> json.writeString(WellFormed.of(a)));
        json.writeEndArray();
        words(json, "what", worded.what());
        words(json, "expected", worded.expected());
        words(json, "mend", worded.mend());
        json.writeEndObject();
    }

    private static void code(JsonGenerator json, FindingCode code) {
        text(json, "code", code.name());
        text(json, "severity", code.severity().name());
        text(json, "rule", code.ruleType().name());
    }

    private static void words(JsonGenerator json, String name, Name words) {
        text(json, name + "_en", words.en());
        text(json, name + "_ru", words.ru());
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        json.writeName(name);
        number.ifPresentOrElse(n -> json.writeNumber(n.stripTrailingZeros().toPlainString()), json::writeNull);
    }

    private static void optional(JsonGenerator json, String name, Optional<String> text) {
        json.writeName(name);
        text.ifPresentOrElse(t -> json.writeString(WellFormed.of(t)), json::writeNull);
    }

    private static void text(JsonGenerator json, String name, String text) {
        json.writeStringProperty(name, WellFormed.of(text));
    }
}
