package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.files.Fingerprint;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.Flag;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.Question;
import org.svod.round.Decision;
import tools.jackson.core.JsonGenerator;

/**
 * What only a person can answer, as JSON: questions about values, files and case numbers, joint cases and flows that do
 * not agree, flagged values, and missing values. Each says what both sides report, where, and which lines of
 * {@code decisions.csv} answer it.
 */
final class QuestionsJson {

    private final JsonGenerator json;

    private QuestionsJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            JsonSchema.QUESTIONS.begin(json);
            json.writeNumberProperty("round", report.round().year());
            json.writeArrayPropertyStart("questions");
            QuestionsJson writer = new QuestionsJson(json);
            report.questions().forEach(writer::question);
            report.reconciliation().jointCases().stream()
                    .filter(joint ->
                            joint.agreement().open() || joint.decision().isPresent())
                    .forEach(writer::joint);
            report.reconciliation().mirrorPairs().stream()
                    .filter(pair -> pair.agreement().open() || pair.decision().isPresent())
                    .forEach(writer::mirror);
            report.reconciliation().flags().forEach(writer::flag);
            report.responses().open().forEach(missing -> writer.missing(missing.indicator(), missing.reference()));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void question(Question question) {
        begin(question.subject().name(), question.indicator(), question.reference());
        json.writeArrayPropertyStart("reasons");
        question.reasons().stream().map(Enum::name).sorted().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("sides");
        question.rows().states().forEach(state -> side(state.code(), Optional.empty()));
        json.writeEndArray();
        evidence(question.rows().evidence());
        lines(question.lines());
        answer(question.answer()
                .map(a -> new Given(a.kind(), a.decidedBy(), a.decidedOn().toString(), a.reason(), a.line())));
    }

    private void joint(JointCase joint) {
        String reference = joint.caseRef();
        begin("JOINT", Optional.of(joint.indicator()), reference);
        reasons(joint.agreement().name());
        json.writeArrayPropertyStart("sides");
        for (JointCase.Share share : joint.shares()) {
            side(share.state().code(), Optional.of(share.value()));
        }
        json.writeEndArray();
        evidence(joint.shares().stream().flatMap(s -> s.evidence().stream()).toList());
        lines(List.of(line("joint", joint.indicator(), reference, "VALUE")));
        decision(joint.decision());
    }

    private void mirror(MirrorPair pair) {
        begin("MIRROR", Optional.of(pair.indicator()), pair.reference());
        reasons(pair.agreement().name());
        json.writeArrayPropertyStart("sides");
        side(pair.origin().code(), pair.sent());
        side(pair.destination().code(), pair.received());
        json.writeEndArray();
        pair.indicator().bounds().mirrorFactor().ifPresent(factor -> factor(pair, factor));
        evidence(pair.evidence());
        lines(List.of(line("mirror", pair.indicator(), pair.reference(), "VALUE")));
        decision(pair.decision());
    }

    private void factor(MirrorPair pair, BigDecimal factor) {
        json.writeStringProperty("mirror_factor", Decimals.text(factor));
        if (pair.sent().isPresent() && pair.received().isPresent()) {
            json.writeStringProperty(
                    "difference",
                    Decimals.text(pair.indicator()
                            .difference(pair.sent().get(), pair.received().get())));
        }
    }

    private void flag(Flag flag) {
        begin("FLAG", Optional.of(flag.indicator()), flag.reference());
        reasons(flag.code().name());
        json.writeArrayPropertyStart("sides");
        side(flag.state().code(), Optional.of(flag.value()));
        json.writeEndArray();
        evidence(List.of());
        lines(List.of(
                line("confirm", flag.indicator(), flag.reference(), ""),
                line("refuse", flag.indicator(), flag.reference(), "")));
        decision(flag.confirmed());
    }

    private void missing(Indicator indicator, String reference) {
        begin("MISSING", Optional.of(indicator), reference);
        reasons("MISSING_VALUE");
        json.writeArrayPropertyStart("sides");
        side(reference.substring(0, reference.indexOf(' ')), Optional.empty());
        json.writeEndArray();
        evidence(List.of());
        lines(List.of(line("accept", indicator, reference, "")));
        answer(Optional.empty());
    }

    private void begin(String kind, Optional<Indicator> indicator, String reference) {
        String code = indicator.map(Indicator::code).orElse("");
        json.writeStartObject();
        json.writeStringProperty(
                "id", Fingerprint.of((kind + "\n" + code + "\n" + reference).getBytes(StandardCharsets.UTF_8)));
        json.writeStringProperty("kind", kind.toLowerCase(Locale.ROOT));
        json.writeStringProperty("indicator", code);
        json.writeStringProperty("reference", reference);
    }

    private void reasons(String reason) {
        json.writeArrayPropertyStart("reasons");
        json.writeString(reason);
        json.writeEndArray();
    }

    private void side(String state, Optional<BigDecimal> value) {
        json.writeStartObject();
        json.writeStringProperty("state", state);
        if (value.isPresent()) {
            json.writeStringProperty("value", Decimals.text(value.get()));
        } else {
            json.writeNullProperty("value");
        }
        json.writeEndObject();
    }

    private void evidence(List<Evidence> evidence) {
        json.writeArrayPropertyStart("evidence");
        for (Evidence one : evidence) {
            json.writeStartObject();
            json.writeNumberProperty("delivery", one.delivery());
            json.writeStringProperty("file", one.file());
            json.writeNumberProperty("line", one.line());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String line(String kind, Indicator indicator, String reference, String value) {
        return Question.line(kind, indicator.code(), reference, value);
    }

    private void lines(List<String> lines) {
        json.writeArrayPropertyStart("lines");
        lines.forEach(json::writeString);
        json.writeEndArray();
    }

    /** An answer as the table of decisions gives it. */
    private record Given(Decision.Kind kind, String by, String on, String reason, long line) {}

    private void decision(Optional<Decision> decision) {
        answer(decision.map(
                d -> new Given(d.kind(), d.decidedBy(), d.decidedOn().toString(), d.reason(), d.line())));
    }

    private void answer(Optional<Given> answer) {
        if (answer.isPresent()) {
            json.writeObjectPropertyStart("answer");
            json.writeStringProperty("kind", answer.get().kind().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("by", answer.get().by());
            json.writeStringProperty("on", answer.get().on());
            json.writeStringProperty("reason", answer.get().reason());
            json.writeNumberProperty("line", answer.get().line());
            json.writeEndObject();
        } else {
            json.writeNullProperty("answer");
        }
        json.writeEndObject();
    }
}
