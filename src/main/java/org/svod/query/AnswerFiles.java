package org.svod.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.databank.QueryDatabase.Answer;
import org.svod.databank.QueryDatabase.Column;
import org.svod.observation.Decimals;
import org.svod.publication.sheet.Book;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.tables.CsvTable;
import org.svod.publication.tables.Json;
import tools.jackson.core.JsonGenerator;

/** Writes answers for programs and for spreadsheets. */
public final class AnswerFiles {

    private AnswerFiles() {}

    /** A value as text: exact numbers, dates like 2024-03-01; blank for none. */
    public static String text(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? Decimals.text(number)
                : Optional.ofNullable(value).map(Object::toString).orElse("");
    }

    /** Writes it as CSV and closes the writer. */
    public static void csv(Answer answer, Writer out) throws IOException {
        try (CsvTable csv =
                CsvTable.create(out, answer.columns().stream().map(Column::name).toList())) {
            for (List<@Nullable Object> row : answer.rows()) {
                for (Object value : row) {
                    if (value instanceof String words) {
                        csv.text(words);
                    } else {
                        csv.code(text(value));
                    }
                }
                csv.end();
            }
        }
    }

    /** Writes it as a JSON array with an object for each row, and closes the writer. */
    public static void json(Answer answer, Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (List<@Nullable Object> row : answer.rows()) {
                json.writeStartObject();
                for (int i = 0; i < row.size(); i++) {
                    json.writeName(answer.columns().get(i).name());
                    Object value = row.get(i);
                    if (value == null) {
                        json.writeNull();
                    } else if (value instanceof BigDecimal number) {
                        json.writeNumber(Decimals.text(number));
                    } else {
                        json.writeString(value.toString());
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    /**
     * Writes it as a workbook of one sheet; the stream stays open.
     *
     * @param title the title of the document: the question
     * @param date the date of the document
     * @param scratch folder for temporary files; all of them are removed
     */
    public static void xlsx(Answer answer, String title, LocalDate date, Path scratch, OutputStream out)
            throws IOException {
        try (Book book = Book.open(title, date, scratch)) {
            Page page = book.streamedPage("Answer");
            SheetRow heading = page.line();
            answer.columns().forEach(column -> heading.text(column.name(), Look.HEADING));
            for (List<@Nullable Object> row : answer.rows()) {
                SheetRow line = page.line();
                for (Object value : row) {
                    if (value instanceof BigDecimal number) {
                        line.number(number, Look.number(Decimals.plain(number).scale()));
                    } else {
                        line.text(text(value), Look.TEXT);
                    }
                }
            }
            book.save(out);
        }
    }
}
