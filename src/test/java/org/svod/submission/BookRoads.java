package org.svod.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.svod.finding.FindingCode;
import org.svod.submission.Road.Clerk;

/** The same as {@link Roads} for the faults of workbooks; POI is the spreadsheet program in the hands of the clerk. */
final class BookRoads {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String NAME = "KZ_2023-05.xlsx";
    private static final Object[] HEADING = {"indicator", "operation", "value"};
    private static final String PASSWORD = "secret";

    private final List<Road<Book>> roads = new ArrayList<>();

    private BookRoads() {}

    /** A workbook with its name. */
    static final class Book {

        private final String name;
        private final byte[] bytes;

        Book(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        byte[] bytes() {
            return bytes;
        }

        Book changed(UnaryOperator<byte[]> change) {
            return new Book(name, change.apply(bytes));
        }

        Book edited(Consumer<XSSFWorkbook> change) throws IOException {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                change.accept(book);
                book.write(out);
                return new Book(name, out.toByteArray());
            }
        }
    }

    static List<Road<Book>> all() throws IOException, GeneralSecurityException, InvalidFormatException {
        BookRoads roads = new BookRoads();
        roads.refused();
        roads.cells();
        return roads.roads;
    }

    private void road(FindingCode code, byte[] faulty, Clerk<Book> clerk) {
        roads.add(new Road<>(code, new Book(NAME, faulty), clerk, "FIREARMS=12 DETAINED=7"));
    }

    private static byte[] good() throws IOException {
        return Workbooks.table(HEADING, new Object[] {"FIREARMS", "", 12}, new Object[] {"DETAINED", "", 7});
    }

    /** A change of a good workbook whose cells are edited before it is saved. */
    private static byte[] with(Consumer<Sheet> change) throws IOException {
        return Workbooks.of(book -> {
            Workbooks.fill(book.createSheet("Return"), HEADING, new Object[] {"FIREARMS", "", 12}, new Object[] {
                "DETAINED", "", 7
            });
            change.accept(book.getSheetAt(0));
        });
    }

    private static Cell at(XSSFWorkbook book, FaultAdvice advice) {
        return Workbooks.cell(book.getSheetAt(0), (int) advice.finding().place().row() - 1, advice.column() - 1);
    }

    private void refused() throws IOException, GeneralSecurityException, InvalidFormatException {
        byte[] good = good();
        roads.add(new Road<>(
                FindingCode.SPREADSHEET_FILE,
                new Book("KZ_2023-05.csv", good),
                (file, advice) -> new Book("KZ_2023-05" + advice.says(".xlsx"), file.bytes()),
                "FIREARMS=12 DETAINED=7"));
        roads.add(new Road<>(
                FindingCode.OTHER_KIND,
                new Book("KZ_2023-05.csv", old()),
                (file, advice) -> new Book("KZ_2023-05" + advice.says(".xlsx"), savedAgain(file.bytes())),
                "FIREARMS=12 DETAINED=7"));
        road(
                FindingCode.WORKBOOK_DAMAGED,
                java.util.Arrays.copyOf(good, good.length / 2),
                (file, advice) -> file.changed(bytes -> good));
        road(FindingCode.WORKBOOK_ENCRYPTED, encrypted(good), (file, advice) -> file.changed(BookRoads::decrypted));
        String macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        String plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        road(
                FindingCode.WORKBOOK_MACROS,
                Workbooks.changed(good, "[Content_Types].xml", x -> x.replace(plain, macro)),
                (file, advice) -> new Book(
                        file.name(),
                        Workbooks.changed(file.bytes(), "[Content_Types].xml", x -> x.replace(macro, plain))));
        String link = "<Relationship Id=\"x9\" Type=\"x/externalLink\" Target=\"x.xml\"/>";
        road(
                FindingCode.WORKBOOK_LINKS,
                Workbooks.changed(
                        Workbooks.changed(good, SHEET, x -> x.replace("<v>12.0</v>", "<f>A1</f><v>12.0</v>")),
                        RELATIONS,
                        x -> x.replace("</Relationships>", link + "</Relationships>")),
                (file, advice) -> new Book(
                        file.name(),
                        Workbooks.changed(
                                Workbooks.changed(file.bytes(), SHEET, x -> x.replace("<f>A1</f>", "")),
                                RELATIONS,
                                x -> x.replace(link, ""))));
        road(
                FindingCode.WORKBOOK_TOO_LARGE,
                Workbooks.changed(good, SHEET, x -> x.replace("r=\"C3\"", "r=\"XFD3\"")),
                (file, advice) -> file.changed(bytes -> good));
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///x\">]>";
        road(
                FindingCode.WORKBOOK_ENTITIES,
                Workbooks.changed(good, SHEET, x -> x.replaceFirst("(<\\?xml[^>]*\\?>)?", "$1" + doctype)),
                (file, advice) ->
                        new Book(file.name(), Workbooks.changed(file.bytes(), SHEET, x -> x.replace(doctype, ""))));
        road(
                FindingCode.SEVERAL_SHEETS,
                Workbooks.of(book -> {
                    Workbooks.fill(book.createSheet("Return"), HEADING, new Object[] {"FIREARMS", "", 12});
                    Workbooks.fill(book.createSheet("Sheet"), HEADING, new Object[] {"DETAINED", "", 7});
                }),
                (file, advice) -> file.edited(book -> {
                    Row row = book.getSheetAt(1).getRow(1);
                    Workbooks.fill(book.getSheetAt(0), new Object[] {
                        row.getCell(0).getStringCellValue(), "", row.getCell(2).getNumericCellValue()
                    });
                    book.removeSheetAt(1);
                }));
    }

    private void cells() throws IOException {
        road(
                FindingCode.MERGED_FILLED,
                with(sheet -> {
                    Workbooks.cell(sheet, 1, 1).setCellValue("ARMS-2023");
                    sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"));
                }),
                (file, advice) -> file);
        road(
                FindingCode.FORMULA_VALUES,
                with(sheet -> {
                    Workbooks.cell(sheet, 1, 2).setCellFormula("6+6");
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateAll();
                }),
                (file, advice) -> file);
        road(
                FindingCode.ERROR_CELL,
                with(sheet -> Workbooks.cell(sheet, 1, 2).setCellErrorValue((byte) 0x2A)),
                (file, advice) -> file.edited(book -> {
                    Cell cell = at(book, advice);
                    cell.setBlank();
                    cell.setCellValue(12);
                }));
        road(
                FindingCode.PERCENT_CELL,
                with(sheet -> Workbooks.cell(sheet, 1, 2)
                        .setCellStyle(Workbooks.style((XSSFWorkbook) sheet.getWorkbook(), "0%"))),
                (file, advice) -> file.edited(book -> at(book, advice).setCellStyle(Workbooks.style(book, "General"))));
        road(
                FindingCode.SHOWN_OTHERWISE,
                with(sheet -> Workbooks.cell(sheet, 1, 2)
                        .setCellStyle(Workbooks.style((XSSFWorkbook) sheet.getWorkbook(), "0\" тыс.\""))),
                (file, advice) -> file.edited(book -> at(book, advice).setCellStyle(Workbooks.style(book, "General"))));
        road(
                FindingCode.FORMULA_WITHOUT_VALUE,
                with(sheet -> {
                    Workbooks.cell(sheet, 1, 2).setBlank();
                    Workbooks.cell(sheet, 1, 2).setCellFormula("6+6");
                }),
                (file, advice) -> file.edited(book ->
                        book.getCreationHelper().createFormulaEvaluator().evaluateAll()));
        road(
                FindingCode.HIDDEN_CELLS,
                with(sheet -> sheet.getRow(1).setZeroHeight(true)),
                (file, advice) -> file.edited(book -> book.getSheetAt(0)
                        .getRow((int) advice.finding().place().row() - 1)
                        .setZeroHeight(false)));
        road(
                FindingCode.MERGED_VALUE,
                with(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("C2:C3"))),
                (file, advice) -> file.edited(book -> {
                    book.getSheetAt(0).removeMergedRegion(0);
                    Workbooks.cell(book.getSheetAt(0), 1, 2).setCellValue(12);
                    Workbooks.cell(book.getSheetAt(0), 2, 2).setCellValue(7);
                }));
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Workbooks.fill(book.createSheet("Return"), HEADING, new Object[] {"FIREARMS", "", 12}, new Object[] {
                "DETAINED", "", 7
            });
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The old workbook opened, and saved as one of today. */
    private static byte[] savedAgain(byte[] old) throws IOException {
        try (HSSFWorkbook from = new HSSFWorkbook(new ByteArrayInputStream(old))) {
            return Workbooks.of(to -> {
                Sheet sheet = to.createSheet("Return");
                for (Row row : from.getSheetAt(0)) {
                    for (Cell cell : row) {
                        Cell copy = Workbooks.cell(sheet, cell.getRowIndex(), cell.getColumnIndex());
                        switch (cell.getCellType()) {
                            case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
                            default -> copy.setCellValue(cell.getStringCellValue());
                        }
                    }
                }
            });
        }
    }

    private static byte[] encrypted(byte[] workbook)
            throws IOException, GeneralSecurityException, InvalidFormatException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook));
                    OutputStream locked = encryptor.getDataStream(files)) {
                parts.save(locked);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] decrypted(byte[] workbook) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(workbook))) {
            Decryptor decryptor = new EncryptionInfo(files).getDecryptor();
            if (!decryptor.verifyPassword(PASSWORD)) {
                throw new IllegalStateException("the password is another one");
            }
            try (InputStream plain = decryptor.getDataStream(files)) {
                return plain.readAllBytes();
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
