package org.svod.publication.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.svod.publication.OutputSet;
import tools.jackson.core.JsonGenerator;

/** The forms of our JSON files. Each has a description in the folder {@code schema} of the outputs. */
public enum JsonSchema {
    /** The figures of a round. */
    ANNUAL_FIGURES(1),
    /** Where a figure comes from. */
    EXPLANATION(0),
    /** The quality of a round in numbers. */
    QUALITY(1),
    /** What persons say to explain warnings. */
    JUSTIFICATIONS(1),
    /** What only a person can answer. */
    QUESTIONS(1),
    /** The receipt of a delivery. */
    RECEIPT(2),
    /** What a run did. */
    RUN_REPORT(1),
    /** Where a round stands between draft and release. */
    RELEASE(1),
    /** What was released of a round. */
    RELEASE_INDEX(2),
    /** What is in force of a State, one JSON object a line. */
    IN_FORCE(2),
    /** What a State was asked, and its replies. */
    STATE_QUESTIONS(2),
    /** What a person asks for. */
    REQUEST(1),
    /** What became of a request. */
    REQUEST_ANSWER(1);

    /** The forms of the files of a round. */
    public static final Set<JsonSchema> OF_ROUNDS =
            Collections.unmodifiableSet(EnumSet.of(ANNUAL_FIGURES, JUSTIFICATIONS, QUALITY, QUESTIONS));

    private static final String FOLDER = "schema";
    private static final int VERSION = 1;

    private final int depth;

    /** A form whose files are {@code depth} folders below the outputs. */
    JsonSchema(int depth) {
        this.depth = depth;
    }

    /** Writes the members with which each file begins: where its form is described, and the version of the form. */
    public void begin(JsonGenerator json) {
        json.writeStringProperty("$schema", reference());
        json.writeNumberProperty("schema_version", version());
    }

    /** Where the form is described, relative to a file of this form. */
    public String reference() {
        return "../".repeat(depth) + FOLDER + "/" + file();
    }

    /** Version of the form. */
    public int version() {
        return VERSION;
    }

    /** Name of the file that describes it: {@code run-report.schema.json}. */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
    }

    /** Writes the description of the form; the stream stays open. */
    public void describe(OutputStream out) throws IOException {
        try (InputStream description = JsonSchema.class.getResourceAsStream(FOLDER + "/" + file())) {
            if (description == null) {
                throw new IllegalStateException("the program lacks " + file());
            }
            description.transferTo(out);
        }
    }

    /** Writes the descriptions of the forms of a night into the outputs, where they are not there or differ. */
    public static void write(Path output) throws IOException {
        write(output, EnumSet.complementOf(EnumSet.of(RELEASE_INDEX)));
    }

    /** Writes the descriptions of these forms into the outputs, where they are not there or differ. */
    public static void write(Path output, Set<JsonSchema> schemas) throws IOException {
        try (OutputSet set = OutputSet.begin(output, FOLDER)) {
            for (JsonSchema schema : schemas) {
                set.write(schema.file(), schema::describe);
            }
            set.publish();
        }
    }
}
