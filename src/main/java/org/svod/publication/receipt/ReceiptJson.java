package org.svod.publication.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.acceptance.Outcome;
import org.svod.finding.FindingCode;
import org.svod.publication.Receipt;
import org.svod.publication.tables.Json;
import org.svod.publication.tables.JsonSchema;
import org.svod.reconciliation.Question;
import org.svod.round.FileDecision;
import org.svod.submission.IndicatorSum;
import org.svod.submission.RowCounts;
import org.svod.submission.Understanding;
import tools.jackson.core.JsonGenerator;

/**
 * A receipt for machines. Names of members and codes are stable: new members may be added, the meaning of existing ones
 * never changes. Numbers are exact; an unknown value is {@code null}. Findings are sorted worst first; {@code codes}
 * has the true count of each code, even if fewer are listed.
 */
public final class ReceiptJson {

    private ReceiptJson() {}

    /** Writes the receipt, and closes the stream. */
    public static void write(Receipt receipt, OutputStream out) throws IOException {
        write(receipt, SharedWords.of(receipt), out);
    }

    /** The same with words that other files of the receipt share. */
    static void write(Receipt receipt, SharedWords shared, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.RECEIPT.begin(json);
            delivery(receipt, json);
            understanding(receipt.details().understanding(), json);
            rows(receipt, json);
            json.writeArrayPropertyStart("sums");
            receipt.details().sums().forEach(sum -> sum(sum, receipt, json));
            json.writeEndArray();
            questions(receipt, json);
            FindingsJson.write(receipt, shared, json);
            json.writeEndObject();
        }
    }

    private static void delivery(Receipt receipt, JsonGenerator json) {
        Fields.text(json, "file", receipt.delivery().file());
        json.writeNumberProperty("delivery", receipt.delivery().nth());
        Fields.text(json, "verdict", receipt.verdict().name());
        Fields.optional(
                json, "state", receipt.delivery().name().map(n -> n.state().code()));
        Fields.optional(
                json, "scope", receipt.delivery().name().map(n -> n.scope().toString()));
        json.writeNumberProperty("version", receipt.outcome().version());
        Fields.text(json, "reference", receipt.details().reference());
        Fields.text(json, "received", receipt.delivery().received().toString());
        Fields.text(json, "sha256", receipt.delivery().sha256());
        json.writeNumberProperty("bytes", receipt.delivery().bytes());
    }

    /** The questions in the file, if there are any, and the lines that answer them for the file as a whole. */
    private static void questions(Receipt receipt, JsonGenerator json) {
        List<FindingCode> asked = receipt.findings().counts().ofCode().keySet().stream()
                .filter(code -> code.asksConfirmation() || code == FindingCode.VERSION_MISSING)
                .toList();
        if (asked.isEmpty() || receipt.verdict() == Outcome.Verdict.REJECTED) {
            return;
        }
        json.writeObjectPropertyStart("questions");
        json.writeArrayPropertyStart("codes");
        asked.forEach(code -> json.writeString(code.name()));
        json.writeEndArray();
        json.writeArrayPropertyStart("answers");
        Question.linesOf(
                        Question.Subject.FILE,
                        "",
                        FileDecision.reference(
                                receipt.delivery().file(), receipt.delivery().nth()))
                .forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void understanding(Understanding understanding, JsonGenerator json) {
        json.writeObjectPropertyStart("understood");
        Fields.text(json, "encoding", understanding.encoding());
        Fields.text(json, "encoding_reason", understanding.encodingReason());
        Fields.text(json, "delimiter", understanding.delimiter());
        Fields.text(json, "delimiter_reason", understanding.delimiterReason());
        Fields.text(json, "decimal_sign", understanding.decimalSign());
        if (!understanding.sheet().isEmpty()) {
            Fields.text(json, "sheet", understanding.sheet());
        }
        json.writeNumberProperty("heading_line", understanding.headerLine());
        json.writeArrayPropertyStart("columns");
        for (Understanding.ColumnMatch column : understanding.columns()) {
            json.writeStartObject();
            json.writeNumberProperty("position", column.position());
            Fields.text(json, "heading", column.heading());
            Fields.optional(json, "column", Optional.of(column.column()).filter(c -> !c.isEmpty()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("columns_in_all", understanding.columnsInAll());
        json.writeEndObject();
    }

    private static void rows(Receipt receipt, JsonGenerator json) {
        RowCounts counts = receipt.outcome().counts();
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("read", counts.read());
        json.writeNumberProperty("accepted", counts.accepted());
        json.writeNumberProperty("refused", counts.refused());
        json.writeNumberProperty("blank", counts.blank());
        json.writeNumberProperty("control_records", counts.control());
        Fields.number(json, "control", receipt.details().controlRows().map(BigDecimal::valueOf));
        Fields.text(json, "control_verdict", Control.ofRows(receipt).name());
        json.writeEndObject();
    }

    private static void sum(IndicatorSum sum, Receipt receipt, JsonGenerator json) {
        json.writeStartObject();
        Fields.text(json, "indicator", sum.indicator().code());
        Fields.words(json, "name", sum.indicator().name());
        Fields.text(json, "unit", sum.indicator().unit().code());
        Fields.number(json, "sum", Optional.of(sum.sum()).filter(s -> sum.rows() > 0));
        json.writeNumberProperty("rows", sum.rows());
        json.writeNumberProperty("missing", sum.missing());
        Fields.number(json, "control", sum.control());
        Fields.text(json, "control_verdict", Control.ofSum(sum, receipt).name());
        json.writeEndObject();
    }
}
