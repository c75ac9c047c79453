package org.svod.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.svod.publication.template.BlankForm;
import org.svod.publication.template.FormCsv;
import org.svod.publication.template.FormWorkbook;

/** A form in the hands of a clerk: the cells of the empty form, and what is written into them. */
public final class FilledForm {

    private final BlankForm blank;
    private final List<List<String>> lines = new ArrayList<>();

    /** An empty form. */
    public FilledForm(BlankForm blank) throws IOException {
        this.blank = blank;
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        FormCsv.write(blank, csv);
        for (String line : csv.toString(StandardCharsets.UTF_8).split("\r\n", -1)) {
            lines.add(new ArrayList<>(Arrays.asList(line.replace("\uFEFF", "").split(";", -1))));
        }
    }

    /** The codes of the columns of a block, by position. */
    public List<String> columns(String block) {
        return lines.get(begin(block));
    }

    private int begin(String block) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).size() > 1
                    && lines.get(i).get(0).equals("#block")
                    && lines.get(i).get(1).equals(block)) {
                return i;
            }
        }
        throw new AssertionError("no block " + block);
    }

    /** Writes into the row of a block that has this code, and this text in its third column if one is given. */
    public void write(String block, String code, String third, String column, String text) {
        for (int i = begin(block) + 2; !lines.get(i).get(0).startsWith("#"); i++) {
            List<String> line = lines.get(i);
            if (line.get(0).equals(code) && (third.isEmpty() || line.get(2).equals(third))) {
                line.set(columns(block).indexOf(column), text);
                return;
            }
        }
        throw new AssertionError("no row " + code + " " + third);
    }

    /** Writes a joint case into the next free row. */
    public void addCase(String indicator, String number, String operation, String value) {
        for (int i = begin("cases") + 2; ; i++) {
            List<String> line = lines.get(i);
            if (line.get(1).isEmpty()) {
                line.set(1, indicator);
                line.set(2, number);
                line.set(columns("cases").indexOf(operation), value);
                return;
            }
        }
    }

    /** As CSV in the Russian habit. */
    public byte[] csv() {
        return String.join("\n", lines.stream().map(l -> String.join(";", l)).toList())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As the workbook of the form, with the same texts in the same cells. */
    public byte[] workbook(Path scratch) throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        FormWorkbook.write(blank, scratch, empty);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(empty.toByteArray()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheetAt(0);
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0;
                        sheet.getRow(row) != null && column < lines.get(row).size();
                        column++) {
                    Cell cell = sheet.getRow(row).getCell(column);
                    String text = lines.get(row).get(column);
                    if (!text.isEmpty() && cell.toString().isEmpty()) {
                        cell.setCellValue(text);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
