package org.svod.publication.tables;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svod.rule.Rule;
import org.svod.rule.applied.RuleCase;
import tools.jackson.core.JsonGenerator;

/**
 * Cases in which a rule does not hold, as a validation report of the European Statistical System (structure 1.0.1): one
 * object for each case, with the value {@code "0"}.
 */
public final class EssReport {

    private EssReport() {}

    /**
     * Writes the report and closes the writer.
     *
     * @param failed the cases that do not hold, by the name of the file
     * @param date the day of the validation
     * @param agent the program and its version
     */
    public static void write(Map<String, List<RuleCase>> failed, LocalDate date, String agent, Writer out)
            throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            int number = 0;
            for (Map.Entry<String, List<RuleCase>> file : failed.entrySet()) {
                for (RuleCase one : file.getValue()) {
                    write(json, file.getKey(), one, new Event(date, agent, ++number));
                }
            }
            json.writeEndArray();
        }
    }

    /** When, by which program, and the number of the case. */
    private record Event(LocalDate date, String agent, int number) {}

    private static void write(JsonGenerator json, String file, RuleCase one, Event event) {
        Rule rule = one.rule();
        json.writeStartObject();
        json.writeStringProperty("id", String.format(Locale.ROOT, "svod-%s-%04d", event.date(), event.number()));
        json.writeStringProperty("type", "validation");
        json.writeObjectPropertyStart("event");
        json.writeStringProperty("time", event.date().format(DateTimeFormatter.BASIC_ISO_DATE) + "T000000Z");
        json.writeStringProperty("actor", "SVOD");
        json.writeStringProperty("agent", event.agent());
        json.writeNullProperty("trigger");
        json.writeEndObject();
        json.writeObjectPropertyStart("rule");
        json.writeStringProperty("language", "SVOD");
        json.writeStringProperty("expression", rule.formula().toString());
        json.writeStringProperty("severity", severity(rule));
        json.writeStringProperty(
                "description", rule.id() + " " + rule.words().message().en());
        json.writeEndObject();
        json.writeObjectPropertyStart("data");
        keys(
                json,
                "source",
                one.where().state().code(),
                file,
                rule.formula().right().toString());
        keys(
                json,
                "target",
                one.where().state().code(),
                file,
                rule.formula().left().toString());
        json.writeStringProperty(
                "description", one.where().state().code() + " " + one.where().text());
        json.writeEndObject();
        json.writeStringProperty("value", "0");
        json.writeEndObject();
    }

    private static String severity(Rule rule) {
        return switch (rule.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "information";
        };
    }

    private static void keys(JsonGenerator json, String name, String... keys) {
        json.writeArrayPropertyStart(name);
        json.writeStartArray();
        for (String key : keys) {
            json.writeString(key);
        }
        json.writeEndArray();
        json.writeEndArray();
    }
}
