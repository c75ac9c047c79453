package org.svod.publication.workbook;

import java.util.List;
import org.svod.publication.sheet.FontRole;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetColumn.Formula;
import org.svod.publication.sheet.SheetColumn.Value;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;

/**
 * The columns of the annual figures. A new column is added only here. Its name is that of the same column in the table
 * {@code annual-figures}, if that table has it.
 */
final class AnnualTable {

    private static final Value<FigureRow> NO_CHANGE = (line, row) -> Mark.write(line, row.noChange());

    static final SheetTable<FigureRow> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("indicator", Width.TEXT, (line, row) -> line.text(row.name())),
                    SheetColumn.of(
                            "code",
                            Width.FILE,
                            (line, row) -> line.text(row.figure().indicator().code(), Look.CODE)),
                    SheetColumn.of("unit", Width.SHORT, (line, row) -> line.text(row.unit())),
                    SheetColumn.of("value", Width.NUMBER, AnnualTable::value),
                    SheetColumn.of("status", Width.WORD, AnnualTable::status),
                    SheetColumn.of("vintage", Width.WORD, AnnualTable::vintage),
                    SheetColumn.of(
                            "previous",
                            Width.NUMBER,
                            (line, row) ->
                                    Mark.numberOr(line, row.figure().previous(), row.number(), Mark.NOT_REPORTED)),
                    SheetColumn.of(
                            "change",
                            Width.NUMBER,
                            new Formula<>("[value]-[previous]", FigureRow::change, FigureRow::signed, NO_CHANGE)),
                    SheetColumn.of(
                                    "change_percent",
                                    Width.NUMBER,
                                    new Formula<>(
                                            "[change]/[previous]",
                                            FigureRow::changeShare,
                                            row -> Look.PERCENT,
                                            NO_CHANGE))
                            .headed("change.percent"),
                    SheetColumn.<FigureRow>of(
                                    "states_reporting",
                                    Width.NUMBER,
                                    (line, row) -> line.number(row.figure().statesReporting()))
                            .headed("reporting"),
                    SheetColumn.<FigureRow>of(
                                    "states_expected",
                                    Width.NUMBER,
                                    (line, row) -> line.number(row.figure().statesExpected()))
                            .headed("expected"),
                    SheetColumn.of("cases", Width.FILE, (line, row) -> line.link(row.cases(), Look.LINK))));

    private AnnualTable() {}

    private static void value(SheetRow line, FigureRow row) {
        if (row.figure().value().isPresent()) {
            line.number(
                    row.figure().value().get(),
                    row.number().face(FontRole.STRONG).tone(Tone.TOTAL));
        } else {
            Mark.write(line, Mark.NOT_REPORTED);
        }
    }

    private static void status(SheetRow line, FigureRow row) {
        line.text(
                row.words().text("status." + row.figure().status()),
                Look.MARK.tone(Tones.of(row.figure().status())));
    }

    private static void vintage(SheetRow line, FigureRow row) {
        if (row.figure().vintage() > 0) {
            line.number(row.figure().vintage());
        } else {
            Mark.write(line, Mark.NOT_APPLICABLE);
        }
    }
}
