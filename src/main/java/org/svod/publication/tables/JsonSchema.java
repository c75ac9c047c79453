package org.svod.publication.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.svod.publication.OutputSet;
import tools.jackson.core.JsonGenerator;

/** The forms of our JSON files. Each has a description in the folder {@code schema} of the outputs. */
public enum JsonSchema {
    /** The figures of a round. */
    ANNUAL_FIGURES(1),
    /** Where a figure comes from. */
    EXPLANATION(0),
    /** The receipt of a delivery. */
    RECEIPT(2),
    /** What a run did. */
    RUN_REPORT(1);

    private static final String FOLDER = "schema";
    private static final int VERSION = 1;

    private final int depth;

    /** A form whose files are so many folders below the outputs. */
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
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
    }

    /** Writes the descriptions of all forms into the outputs, where they are not there or differ. */
    public static void write(Path output) throws IOException {
        try (OutputSet set = OutputSet.begin(output, FOLDER)) {
            for (JsonSchema schema : values()) {
                try (InputStream description = JsonSchema.class.getResourceAsStream(FOLDER + "/" + schema.file())) {
                    if (description == null) {
                        throw new IllegalStateException("the program lacks " + schema.file());
                    }
                    set.write(schema.file(), description::transferTo);
                }
            }
            set.publish();
        }
    }
}
