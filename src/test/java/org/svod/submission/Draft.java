package org.svod.submission;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A CSV file in the hands of a clerk who corrects it in a text editor: its lines, and on each line its cells. Lines and
 * columns are counted from 1, as the receipt counts them.
 *
 * @param name its name
 * @param charset its encoding
 * @param delimiter what stands between its cells
 * @param lines its lines, as they are
 */
record Draft(String name, Charset charset, String delimiter, List<String> lines) {

    /** A file in UTF-8 with semicolons. */
    static Draft of(String name, String... lines) {
        return new Draft(name, StandardCharsets.UTF_8, ";", List.of(lines));
    }

    byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(charset);
    }

    Draft named(String other) {
        return new Draft(other, charset, delimiter, lines);
    }

    Draft in(Charset other) {
        return new Draft(name, other, delimiter, lines);
    }

    Draft dividedBy(String other) {
        return new Draft(name, charset, other, lines);
    }

    private Draft with(List<String> other) {
        return new Draft(name, charset, delimiter, List.copyOf(other));
    }

    String line(long line) {
        return lines.get((int) line - 1);
    }

    Draft line(long line, String text) {
        List<String> all = new ArrayList<>(lines);
        all.set((int) line - 1, text);
        return with(all);
    }

    Draft delete(long line) {
        List<String> all = new ArrayList<>(lines);
        all.remove((int) line - 1);
        return with(all);
    }

    Draft insert(long line, String text) {
        List<String> all = new ArrayList<>(lines);
        all.add((int) line - 1, text);
        return with(all);
    }

    Draft each(UnaryOperator<String> change) {
        return with(lines.stream().map(change).toList());
    }

    List<String> cells(long line) {
        return Arrays.asList(line(line).split(Pattern.quote(delimiter), -1));
    }

    String cell(long line, int column) {
        List<String> cells = cells(line);
        return column <= cells.size() ? cells.get(column - 1) : "";
    }

    Draft cell(long line, int column, String text) {
        List<String> cells = new ArrayList<>(cells(line));
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
        return line(line, String.join(delimiter, cells));
    }

    /** Without a column of the table. */
    Draft deleteColumn(int column) {
        Draft draft = this;
        for (int line = 1; line <= lines.size(); line++) {
            List<String> cells = new ArrayList<>(cells(line));
            if (column <= cells.size()) {
                cells.remove(column - 1);
                draft = draft.line(line, String.join(delimiter, cells));
            }
        }
        return draft;
    }

    /** With one more column at its right end: first its heading, then a cell for each further line. */
    Draft addColumn(String... cells) {
        Draft draft = this;
        for (int line = 1; line <= lines.size(); line++) {
            draft = draft.line(line, line(line) + delimiter + cells[Math.min(line, cells.length) - 1]);
        }
        return draft;
    }

    /** The number of the column with this heading on the first line. */
    int column(String heading) {
        return cells(1).indexOf(heading) + 1;
    }
}
