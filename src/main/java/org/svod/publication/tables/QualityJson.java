package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import org.svod.analysis.quality.PastQuality;
import org.svod.analysis.quality.QualityMeasure;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import tools.jackson.core.JsonGenerator;

/** The quality of a round in numbers, as JSON: one object for each measure. */
final class QualityJson {

    private QualityJson() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.QUALITY.begin(json);
            json.writeNumberProperty("round", report.round().year());
            json.writeArrayPropertyStart("measures");
            PastQuality before = report.analysis().qualityBefore();
            for (QualityMeasure measure : report.analysis().quality()) {
                json.writeStartObject();
                json.writeStringProperty("measure", measure.code().name());
                json.writeStringProperty("in", measure.code().in().name());
                json.writeStringProperty(
                        "indicator", measure.indicator().map(Indicator::code).orElse(""));
                json.writeStringProperty(
                        "state", measure.state().map(State::code).orElse(""));
                json.writeStringProperty("detail", measure.detail());
                json.writeName("value");
                json.writeNumber(Decimals.text(measure.value()));
                before.of(measure).ifPresent(value -> {
                    json.writeName("last_year");
                    json.writeNumber(Decimals.text(value));
                });
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
