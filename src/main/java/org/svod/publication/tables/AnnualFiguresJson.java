package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.figures.Bridge;
import org.svod.figures.Figure;
import org.svod.figures.Vintage;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import tools.jackson.core.JsonGenerator;

/**
 * The figures of the year as JSON: the round (with its note, if it has one), and an array {@code figures} whose members
 * have the names of the columns of {@link AnnualFiguresCsv}. Numbers are exact; {@code null} means that no State
 * reported anything.
 */
final class AnnualFiguresJson {

    private AnnualFiguresJson() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.ANNUAL_FIGURES.begin(json);
            json.writeNumberProperty("round", report.round().year());
            json.writeStringProperty("title_en", report.round().title().en());
            json.writeStringProperty("title_ru", report.round().title().ru());
            report.round().note().ifPresent(note -> {
                json.writeStringProperty("note_en", note.en());
                json.writeStringProperty("note_ru", note.ru());
            });
            json.writeStringProperty("as_of", report.asOf().toString());
            json.writeNumberProperty(
                    "vintage",
                    report.vintages().stream().mapToInt(Vintage::number).max().orElse(0));
            json.writeArrayPropertyStart("figures");
            report.published().forEach(figure -> write(figure, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(Figure figure, JsonGenerator json) {
        Indicator indicator = figure.indicator();
        json.writeStartObject();
        json.writeStringProperty("indicator", indicator.code());
        json.writeStringProperty("name_en", indicator.name().en());
        json.writeStringProperty("name_ru", indicator.name().ru());
        json.writeStringProperty("unit", indicator.unit().code());
        number(json, "reported", AnnualFiguresCsv.part(figure, Bridge::reported));
        number(json, "joint", AnnualFiguresCsv.part(figure, Bridge::joint));
        number(json, "mirror", AnnualFiguresCsv.part(figure, Bridge::mirror));
        number(json, "decision", AnnualFiguresCsv.part(figure, Bridge::decision));
        number(json, "value", figure.value());
        json.writeStringProperty("status", AnnualFigure.status(figure));
        json.writeNumberProperty("vintage", figure.vintage());
        number(json, "previous", figure.previous());
        number(json, "change_percent", AnnualFigure.changePercent(figure));
        json.writeNumberProperty("states_reporting", figure.statesReporting());
        json.writeNumberProperty("states_expected", figure.statesExpected());
        json.writeNumberProperty("returns_counted", figure.responses().counted());
        json.writeNumberProperty("returns_expected", figure.responses().expected());
        json.writeNumberProperty("said", figure.responses().said());
        json.writeNumberProperty("missing", figure.responses().missing());
        json.writeNumberProperty("silent", figure.responses().silent());
        json.writeStringProperty("reasons", AnnualFigure.reasons(figure));
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) {
        json.writeName(name);
        number.ifPresentOrElse(n -> json.writeNumber(Decimals.text(n)), json::writeNull);
    }
}
