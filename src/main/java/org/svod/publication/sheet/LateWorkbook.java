package org.svod.publication.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The POI workbook of a book without its rows, made when something needs it. Until then it is only a list of what was
 * set on its sheets, in the order in which POI will be told.
 */
final class LateWorkbook implements Closeable {

    private final Consumer<XSSFWorkbook> description;
    private final List<String> sheets = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Step.Kind> kinds = new ArrayList<>();
    private final Set<Step.Kind> varied = new HashSet<>();
    private Optional<XSSFWorkbook> made = Optional.empty();

    /** No sheets yet; the description is put into the workbook when it is made. */
    LateWorkbook(Consumer<XSSFWorkbook> description) {
        this.description = description;
    }

    /** Something that is set on the sheet with this number. */
    record Step(int sheet, SheetSetting setting) {

        /** What steps of one kind have in common. */
        record Kind(int sheet, Object setting) {}

        Kind kind() {
            return new Kind(sheet, setting.kind());
        }
    }

    /** A sheet of the workbook. */
    final class Sheet {

        private final int number;

        private Sheet(int number) {
            this.number = number;
        }

        /** Sets something. */
        void set(SheetSetting setting) {
            if (made.isPresent()) {
                setting.on(made.get().getSheetAt(number));
                return;
            }
            Step step = new Step(number, setting);
            steps.add(step);
            if (!(setting instanceof VariedSetting) || varied.add(step.kind())) {
                kinds.add(step.kind());
            }
        }

        String name() {
            return sheets.get(number);
        }

        /** POI's sheet, as it is now. */
        XSSFSheet poi() {
            return LateWorkbook.this.poi().getSheetAt(number);
        }
    }

    /** Adds a sheet with this name, which must be free and permitted. */
    Sheet add(String name) {
        sheets.add(name);
        made.ifPresent(workbook -> workbook.createSheet(name));
        return new Sheet(sheets.size() - 1);
    }

    /** Whether POI's workbook was made. */
    boolean isMade() {
        return made.isPresent();
    }

    /** POI's workbook, as it is now. */
    XSSFWorkbook poi() {
        if (made.isEmpty()) {
            made = Optional.of(make());
            steps.clear();
            kinds.clear();
            varied.clear();
        }
        return made.get();
    }

    private XSSFWorkbook make() {
        XSSFWorkbook workbook = new UnsavedWorkbook();
        description.accept(workbook);
        for (Step step : steps) {
            createUntil(workbook, step.sheet());
            step.setting().on(workbook.getSheetAt(step.sheet()));
        }
        createUntil(workbook, sheets.size() - 1);
        return workbook;
    }

    private void createUntil(XSSFWorkbook workbook, int sheet) {
        for (int next = workbook.getNumberOfSheets(); next <= sheet; next++) {
            workbook.createSheet(sheets.get(next));
        }
    }

    /** The names of its sheets. */
    List<String> sheets() {
        return List.copyOf(sheets);
    }

    /** What was set; empty once the workbook is made. */
    List<Step> steps() {
        return steps;
    }

    /** The same without what differs between workbooks of one kind. */
    List<Step.Kind> kinds() {
        return List.copyOf(kinds);
    }

    @Override
    public void close() throws IOException {
        if (made.isPresent()) {
            made.get().close();
        }
    }
}
