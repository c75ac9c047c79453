package org.svod.publication.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.publication.sheet.Texts;

/**
 * An empty return as CSV: the headings, and below them comments ({@code #…}) with examples and every code that may be
 * used. Each example is one cell, so that a clerk who overwrites cells cannot turn it into a row that a # hides.
 * Semicolons and a byte order mark are used so that spreadsheets in the member states open it correctly. The comments
 * may stay in the file when it is sent.
 */
public final class TemplateCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').setCommentMarker('#').get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TemplateCsv() {}

    /** Writes the template of a state's return for a period, in the language of the form; the stream stays open. */
    public static void write(BlankForm form, OutputStream out) throws IOException {
        Texts words = Texts.of("org.svod.publication.template.template", form.language());
        Choices choices = new Choices(form.codebook(), form.state(), form.scope());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, FORMAT);
        csv.printRecord(Stream.of(Column.values()).map(Column::heading).toList());
        comment(csv, words.text("csv.examples"));
        for (Map<Column, String> example : examples(form.codebook(), form.state(), form.scope(), choices)) {
            comment(
                    csv,
                    example.entrySet().stream()
                            .map(field -> field.getKey().heading() + " = " + field.getValue())
                            .collect(Collectors.joining(", ", "   ", "")));
        }
        for (Column column : Column.values()) {
            comment(csv, column.heading() + ": " + words.text("column." + column.heading()));
            for (Coded entry : choices.entries(column)) {
                comment(csv, "   " + entry.code() + " – " + words.text(entry.name()));
            }
        }
        csv.flush();
    }

    /** One field, whatever its text is: a quote or a semicolon in the text must not begin another field. */
    private static void comment(CSVPrinter csv, String text) throws IOException {
        if (text.indexOf('"') < 0 && text.indexOf(';') < 0) {
            csv.printComment(text);
        } else {
            csv.printRecord("# " + text);
        }
    }

    /**
     * A number, a weight in another unit, a value that is not available, a flow: those for which the codebook has the
     * entries.
     */
    private static List<Map<Column, String>> examples(Codebook codebook, State state, Period scope, Choices choices) {
        List<Map<Column, String>> examples = new ArrayList<>();
        first(codebook, scope, i -> !i.flow() && i.counted()).ifPresent(i -> {
            examples.add(example(state, scope, i, "12", "A"));
            examples.add(example(state, scope, i, "", "M"));
        });
        first(codebook, scope, i -> !i.counted()).ifPresent(i -> examples.add(example(state, scope, i, "304,5", "P")));
        first(codebook, scope, Indicator::flow)
                .ifPresent(i -> choices.of(Column.COUNTERPART).stream()
                        .findFirst()
                        .ifPresent(partner -> {
                            Map<Column, String> flow = example(state, scope, i, "0", "A");
                            flow.put(Column.COUNTERPART, partner);
                            examples.add(flow);
                        }));
        return examples;
    }

    private static Optional<Indicator> first(Codebook codebook, Period scope, Predicate<Indicator> condition) {
        return codebook.asked(scope.firstDay(), scope.lastDay()).stream()
                .filter(condition)
                .findFirst();
    }

    private static Map<Column, String> example(
            State state, Period scope, Indicator indicator, String value, String status) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.STATE, state.code());
        row.put(Column.PERIOD, scope.months().get(0).toString());
        row.put(Column.INDICATOR, indicator.code());
        row.put(Column.OPERATION, Operation.NATIONAL);
        row.put(Column.VALUE, value);
        row.put(Column.UNIT, indicator.unit().code());
        row.put(Column.STATUS, status);
        return row;
    }
}
