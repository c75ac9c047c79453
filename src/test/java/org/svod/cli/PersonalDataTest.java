package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, telephone numbers, addresses and numbers of documents that clerks write anywhere in a file, or in its name,
 * stand in no byte that a night writes. Only the archive holds them: the files themselves, and the journal their names.
 */
class PersonalDataTest {

    /** Parts of the planted texts; each of them would betray somebody. */
    private static final List<String> PLANTED = List.of(
            "крышников", "zhdanchenko", "бородкевич", "765-43-21", "7654321", "765432", "svetozar", "mailbox.example");

    private static final List<String> TEXTS = List.of(
            "Крышников П.Т.",
            "Zhdanchenko Svetozar",
            "исп. Бородкевич, тел. 8-495-765-43-21",
            "8 (495) 765-43-21",
            "AB7654321",
            "45 10 765432",
            "svetozar@mailbox.example");

    private static final List<String> COLUMNS = List.of(
            "state", "period", "indicator", "operation", "counterpart", "case_ref", "value", "unit", "status", "note");

    @TempDir
    private Path folder;

    @Test
    void nothingThatANightWritesHoldsPersonalData() throws Exception {
        Workspace night = Workspace.small(folder, "keep", "tables, workbook, states, receipts");
        plant(night);
        assertThat(night.run("nightly", "--run-date", "2024-02-01"))
                .as(night.complained())
                .isZero();
        long delivered = deliveries(night);
        assertThat(delivered).isGreaterThan(20);
        assertNothingBetrayed(night);

        assertThat(night.run("nightly", "--run-date", "2024-02-02")).isZero();
        assertThat(deliveries(night))
                .as("a file whose name is withheld is known again")
                .isEqualTo(delivered);

        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables, receipts"));
        assertThat(night.run("nightly", "--run-date", "2024-02-03")).isZero();
        try (Stream<Path> left = Files.walk(night.path("input"))) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString()))
                    .as("a file whose name is withheld is taken like any other")
                    .containsExactlyInAnyOrder("Крышников.csv.part", "Бородкевич.csv");
        }
        assertThat(night.run("status")).isZero();
        assertThat(night.run("verify")).as(night.printed() + night.complained()).isZero();
        assertNothingBetrayed(night);
        assertThat(Files.readString(night.path("data/archive/journal.jsonl")))
                .as("the journal names each file as it was dropped, so that a new database can be made of it")
                .contains("Крышников отчёт.csv");
    }

    private static void plant(Workspace night) throws IOException {
        int month = 1;
        for (String text : TEXTS) {
            StringBuilder rows = new StringBuilder(String.join(";", COLUMNS)).append('\n');
            for (int column = 0; column < COLUMNS.size(); column++) {
                List<String> cells =
                        new ArrayList<>(List.of("KZ", "", "FIREARMS", "", "", "N-" + column, "5", "", "", ""));
                cells.set(column, text);
                rows.append(String.join(";", cells)).append('\n');
            }
            night.drop(
                    String.format(Locale.ROOT, "KZ_2023-%02d.csv", month++),
                    rows.append(text).append(";;;;\n").toString());
        }
        night.drop("BY_2023-01.csv", "indicator;Крышников;value;Zhdanchenko 8-495-765-43-21\nFIREARMS;1;2;AB7654321\n")
                .drop("BY_2023-02.csv", "indicator;value (Крышников)\nFIREARMS;2\n")
                .drop("BY_2023-03.csv", "Крышников П.Т.;Zhdanchenko\nFIREARMS;2\n")
                .drop("BY_2023-04.csv", "Крышников П.Т., тел. 8-495-765-43-21\n")
                .drop("BY_2023-05.csv", "indicator;note;value\nFIREARMS;\"Крышников\" П.Т.\";2\nDETAINED;a;3\n")
                .drop("BY_2023-06.csv", "indicator;note;value\nFIREARMS;\"Крышников;2\nDETAINED;a;3\n")
                .drop("BY_2023-07.csv", "indicator;note;value\nFIREARMS;\"Крышников\nDETAINED;x;3\nDEVICES;y\";3\n")
                .drop(
                        "BY_2023-08.csv",
                        "indicator;value\nFIREARMS;2\n#total;Крышников;5\n#rows;Zhdanchenko\n#Бородкевич;5\n")
                .drop("BY_2023-09.csv", "indicator,value,note\nFIREARMS;2;Крышников\nDETAINED;3;AB7654321\n")
                .drop("BY_2023-10.csv", "Отчёт: Крышников П.Т.;\nindicator;value\nFIREARMS;2\n")
                .drop("BY_2023-11.csv", "period;FIREARMS;Крышников;DETAINED\n2023-11;2;3;4\n")
                .drop("BY_2023-12.csv", "indicator;value;note\nFIREARMS;2;Крышников\nFIREARMS;2;Zhdanchenko\n")
                .drop("MD_2023-01.csv", "\"Крышников indicator value\"\nFIREARMS;2\n")
                .drop("MD_2023-02.csv", "indicator;;value\nFIREARMS;Крышников;2\n")
                .drop("MD_2023-03.csv", "indicator;value\nFIREARMS;" + "Крышников ".repeat(5_000) + "\n")
                .drop("MD_2023-04.csv", "indicator;value;case_ref\nFIREARMS;5;Крышников\nFIREARMS;5;КРЫШНИКОВ П.Т.\n")
                .drop("MD_2023-05.csv", "indicator;value;Unit Крышников\nFIREARMS;5;KG\n")
                .drop("MD_2023-06.xlsx", workbook("Крышников", "Return", false))
                .drop("MD_2023-07.xlsx", workbook("Крышников", "Zhdanchenko", true))
                .drop("MD_2023-08.csv", workbook("Return", "Бородкевич", false))
                .drop("MD_2023-09.csv", "indicator;value;note\n" + "Крышников П.Т.;1;Zhdanchenko\n".repeat(150))
                .drop("MD_2023-10.csv", "indicator;operation\nFIREARMS;Крышников\n")
                .drop("Крышников отчёт.csv", "indicator;value\nFIREARMS;1\n")
                .drop("Zhdanchenko 8-495-765-43-21.csv", "indicator;value\nFIREARMS;1\n")
                .drop("KZ/KZ_2023-05 Бородкевич.xlsx", workbook("Return", "Бородкевич", false))
                .drop("KZ/KZ_AB7654321_2023-05.csv", "indicator;value\nFIREARMS;1\n")
                .drop("KZ/svetozar@mailbox.example.pdf", "%PDF-1.7\n")
                .drop("Крышников.csv.part", "indicator;value\n")
                .drop("Zhdanchenko/Бородкевич.csv", "indicator;value\n");
    }

    private static byte[] workbook(String first, String second, boolean twoTables) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            table(book.createSheet(first), "Крышников П.Т.");
            XSSFSheet other = book.createSheet(second);
            if (twoTables) {
                table(other, "8-495-765-43-21");
            } else {
                other.createRow(0).createCell(0).setCellValue("Zhdanchenko");
            }
            book.getProperties().getCoreProperties().setCreator("Zhdanchenko Svetozar");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void table(XSSFSheet sheet, String text) {
        List<List<String>> rows =
                List.of(List.of("indicator", "value", "note"), List.of("FIREARMS", "x", text), List.of(text, "12", ""));
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows.get(i).size(); j++) {
                row.createCell(j).setCellValue(rows.get(i).get(j));
            }
        }
    }

    private static long deliveries(Workspace night) throws SQLException {
        try (Connection connection = night.database();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM delivery")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Looks through the bytes of all files, the texts of the database, the names of the files and what was printed. */
    private static void assertNothingBetrayed(Workspace night) throws IOException, SQLException {
        assertClean("printed", night.printed() + night.complained());
        for (String folder : List.of("output", "data")) {
            assertFilesClean(night, folder);
        }
        assertDatabaseClean(night);
    }

    private static void assertFilesClean(Workspace night, String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(night.path(folder))) {
            for (Path file :
                    walk.filter(f -> !f.startsWith(night.path("data/archive"))).toList()) {
                String name = file.toString();
                assertClean(name, URLDecoder.decode(name.replace("+", ""), StandardCharsets.UTF_8));
                if (Files.isRegularFile(file)) {
                    byte[] bytes = Files.readAllBytes(file);
                    assertClean(name, bytes);
                    if (name.endsWith(".xlsx")) {
                        assertPartsClean(name, bytes);
                    }
                }
            }
        }
    }

    private static void assertPartsClean(String name, byte[] bytes) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertClean(name + "!" + part.getName(), parts.readAllBytes());
            }
        }
    }

    /** The database writes characters in several ways: as UTF-8, in two bytes, and as escapes. */
    private static void assertClean(String where, byte[] bytes) {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                Charset.forName("windows-1251"))) {
            assertClean(where, new String(bytes, charset));
        }
        if (bytes.length > 1) {
            assertClean(where, new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16BE));
        }
    }

    private static void assertClean(String where, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String planted : PLANTED) {
            String escaped = planted.chars()
                    .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c))
                    .collect(Collectors.joining());
            int at = Math.max(lower.indexOf(planted), lower.indexOf(escaped));
            if (at >= 0) {
                assertThat(text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80)))
                        .as(where)
                        .isEmpty();
            }
        }
    }

    private static void assertDatabaseClean(Workspace night) throws SQLException {
        try (Connection connection = night.database();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE"})) {
                while (names.next()) {
                    tables.add(names.getString("TABLE_NAME"));
                }
            }
            assertThat(tables).hasSizeGreaterThan(10);
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            Object value = rows.getObject(column);
                            if (value instanceof byte[] bytes) {
                                assertClean(table, bytes);
                            } else {
                                assertClean(
                                        table + "." + rows.getMetaData().getColumnName(column),
                                        String.valueOf(rows.getString(column)));
                            }
                        }
                    }
                }
            }
        }
    }
}
