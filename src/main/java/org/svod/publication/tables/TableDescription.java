package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Describes the columns of a CSV table according to "CSV on the Web" (W3C), in English and Russian. */
final class TableDescription {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));
    private static final Map<String, String> TYPES = Map.of(
            "delivery", "integer",
            "rows", "integer",
            "value", "decimal",
            "settled", "decimal",
            "adjustment", "decimal",
            "decided_on", "date");
    private static final Set<String> NEVER_BLANK = Set.of("kind", "reference");

    private final String file;
    private final OutputStream out;

    /** Of this file, which lies beside the description. */
    TableDescription(String file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Writes the description and closes the stream.
     *
     * @param headings the columns
     * @param title key of what is said about the table
     * @param arguments its arguments
     */
    void write(List<String> headings, String title, Object... arguments) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("@context", "http://www.w3.org/ns/csvw");
            json.writeStringProperty("url", file);
            texts(json, "dc:title", title, arguments);
            texts(json, "dc:description", "table.note");
            json.writeObjectPropertyStart("dialect");
            json.writeStringProperty("encoding", "utf-8");
            json.writeStringProperty("delimiter", ",");
            json.writeStringProperty("quoteChar", "\"");
            json.writeBooleanProperty("doubleQuote", true);
            json.writeBooleanProperty("header", true);
            json.writeArrayPropertyStart("lineTerminators");
            json.writeString("\n");
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectPropertyStart("tableSchema");
            json.writeArrayPropertyStart("columns");
            headings.forEach(heading -> column(json, heading));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void column(JsonGenerator json, String heading) {
        json.writeStartObject();
        json.writeStringProperty("name", heading);
        json.writeStringProperty("titles", heading);
        texts(json, "dc:description", "column." + heading);
        json.writeStringProperty("datatype", TYPES.getOrDefault(heading, "string"));
        json.writeBooleanProperty("required", NEVER_BLANK.contains(heading));
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String property, String key, Object... arguments) {
        json.writeArrayPropertyStart(property);
        for (Locale language : LANGUAGES) {
            String text = TableWords.in(language).getString(key);
            json.writeStartObject();
            json.writeStringProperty(
                    "@value", arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments));
            json.writeStringProperty("@language", language.getLanguage());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
