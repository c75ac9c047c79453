package org.svod.publication.tables;

import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The form of every JSON file of the outputs: UTF-8, indented by two blanks, line feeds on every machine. */
public final class Json {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withArrayIndenter(INDENT).withObjectIndenter(INDENT));

    private Json() {}

    /** A generator that writes to {@code out}; closing the generator closes the stream. */
    public static JsonGenerator generator(OutputStream out) {
        return WRITER.createGenerator(out, JsonEncoding.UTF8);
    }

    /** The same, written to a writer, which is closed with the generator. */
    public static JsonGenerator generator(Writer out) {
        return WRITER.createGenerator(out);
    }
}
