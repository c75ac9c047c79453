package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Name;
import org.svod.period.Period;
import org.svod.reconciliation.Adjustment;

/** What the codes in the tables of sources mean, so that these tables need no names: a line for each code of a list. */
final class CodesCsv {

    static final List<String> HEADINGS = List.of("list", "code", "name_en", "name_ru");

    private CodesCsv() {}

    /** Writes the table for a year and closes the stream. */
    static void write(Codebook codebook, Period year, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            write(table, CodeList.INDICATOR, codebook.asked(year.firstDay(), year.lastDay()));
            write(table, CodeList.STATE, codebook.states().asList());
            write(table, CodeList.OPERATION, codebook.operations().asList());
            write(table, CodeList.UNIT, codebook.units().asList());
            for (String reason : (Iterable<String>) reasons()::iterator) {
                write(table, CodeList.REASON, reason, ReasonTexts.of(reason));
            }
        }
    }

    private static Stream<String> reasons() {
        return Arrays.stream(Adjustment.Reason.values()).map(Enum::name);
    }

    private static void write(CsvTable table, CodeList list, List<? extends Coded> entries) throws IOException {
        for (Coded entry : entries) {
            write(table, list, entry.code(), entry.name());
        }
    }

    private static void write(CsvTable table, CodeList list, String code, Name name) throws IOException {
        table.code(list.code()).code(code).text(name.en()).text(name.ru()).end();
    }
}
