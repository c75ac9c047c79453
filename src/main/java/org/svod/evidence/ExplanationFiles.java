package org.svod.evidence;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.svod.observation.Decimals;
import org.svod.period.Period;
import org.svod.publication.tables.CsvTable;
import org.svod.publication.tables.Json;
import org.svod.publication.tables.JsonSchema;
import tools.jackson.core.JsonGenerator;

/** An explanation for machines, as CSV or JSON: one line for each row, adjustment and decision. */
public final class ExplanationFiles {

    private static final List<String> HEADINGS = List.of(
            "part",
            "reference",
            "state",
            "freq",
            "period",
            "operation",
            "counterpart",
            "delivery",
            "file",
            "place",
            "rows",
            "value",
            "adds",
            "settled",
            "verdict",
            "reason",
            "reason_en",
            "reason_ru",
            "decided_by",
            "decided_on",
            "decision");

    private ExplanationFiles() {}

    /** Writes it as CSV and closes the writer; the column {@code adds} adds up to what is explained. */
    public static void csv(Explanation explanation, Writer out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            explanation.contributions(line -> write(line, table));
            explanation.evidence(line -> write(line, table));
        }
    }

    private static void write(SourceLine line, CsvTable table) throws IOException {
        SourceLine.Outcome outcome = line.outcome();
        table.code(line.part().code()).text(line.reference()).code(line.state().code());
        table.code(frequency(line)).code(line.period()).code(line.operation().code());
        table.code(line.counterpart().code()).code(line.source().delivery());
        table.text(line.source().file()).text(line.source().place());
        table.code(line.source().rows()).number(line.value()).number(line.adds());
        table.number(outcome.settled()).code(outcome.verdict()).code(outcome.reason());
        table.text(outcome.why().en()).text(outcome.why().ru());
        table.text(outcome.decidedBy()).code(outcome.decidedOn()).text(outcome.decision());
        table.end();
    }

    private static String frequency(SourceLine line) {
        return Period.parse(line.period()).map(p -> p.frequency().code()).orElse("");
    }

    /** Writes it as JSON and closes the writer. */
    public static void json(Explanation explanation, Writer out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.EXPLANATION.begin(json);
            json.writeNumberProperty(
                    "round", Integer.parseInt(explanation.tables().round()));
            json.writeStringProperty("indicator", explanation.selection().indicator());
            text(json, "state", explanation.selection().state());
            text(json, "period", explanation.selection().period().map(Period::toString));
            text(json, "operation", explanation.selection().operation());
            number(json, "figure", explanation.published().flatMap(PublishedTables.Published::value));
            text(json, "status", explanation.published().map(PublishedTables.Published::status));
            number(json, "value", explanation.value());
            for (Part part : Part.values()) {
                number(json, part.code(), Optional.of(explanation.part(part)));
            }
            json.writeArrayPropertyStart("lines");
            explanation.contributions(line -> write(line, json));
            explanation.evidence(line -> write(line, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(SourceLine line, JsonGenerator json) {
        SourceLine.Outcome outcome = line.outcome();
        json.writeStartObject();
        json.writeStringProperty("part", line.part().code());
        given(json, "reference", line.reference());
        given(json, "state", line.state().code());
        given(json, "state_en", line.state().name().en());
        given(json, "state_ru", line.state().name().ru());
        given(json, "period", line.period());
        given(json, "operation", line.operation().code());
        given(json, "counterpart", line.counterpart().code());
        given(json, "delivery", line.source().delivery());
        given(json, "file", line.source().file());
        given(json, "place", line.source().place());
        given(json, "rows", line.source().rows());
        number(json, "value", line.value());
        number(json, "adds", line.adds());
        if (outcome.settled().isPresent()) {
            number(json, "settled", outcome.settled());
        }
        given(json, "verdict", outcome.verdict());
        given(json, "reason", outcome.reason());
        given(json, "reason_en", outcome.why().en());
        given(json, "reason_ru", outcome.why().ru());
        given(json, "decided_by", outcome.decidedBy());
        given(json, "decided_on", outcome.decidedOn());
        given(json, "decision", outcome.decision());
        json.writeEndObject();
    }

    private static void given(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }

    private static void text(JsonGenerator json, String name, Optional<String> text) {
        text.ifPresent(t -> json.writeStringProperty(name, t));
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        json.writeName(name);
        number.ifPresentOrElse(n -> json.writeNumber(Decimals.text(n)), json::writeNull);
    }
}
