package org.svod.publication.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.svod.publication.UnionCodebook.CODEBOOK;
import static org.svod.publication.UnionCodebook.KZ;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Column;
import org.svod.codebook.Language;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.period.Period;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

/** The way of a return through a spreadsheet with Russian settings: filled in, saved as CSV, read. */
class FilledTemplateTest {

    private static final Period MAY = Period.of("2023-05");
    private static final List<Column> COLUMNS = List.of(Column.values());

    /** Semicolon, quotes, windows-1251, from line 1; values as they are shown. */
    private static final String RUSSIAN_CSV = "csv:Text - txt - csv (StarCalc):59,34,34,1,,0,false,true";

    private final Path folder;

    FilledTemplateTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFilledTemplateSavedInTheRussianHabitIsReadWithTheRightSums() throws Exception {
        Path csv = savedAsCsv(filled());
        String text = Files.readString(csv, Charset.forName("windows-1251"));
        Reading reading = read(csv);

        assertThat(text).contains("2023-05;EXPLOSIVES", ";304,5;", "Изъято при досмотре");
        // So few words leave the encoding in doubt; nothing else is.
        assertThat(reading.findings().listed())
                .as(text)
                .extracting(Finding::code)
                .isSubsetOf(FindingCode.ENCODING_ASSUMED);
        assertThat(reading.understanding().encoding()).isEqualTo("windows-1251");
        assertThat(reading.understanding().delimiter()).isEqualTo(";");
        assertThat(reading.understanding().decimalSign()).isEqualTo("comma");
        assertThat(reading.counts().accepted()).isEqualTo(4);
        assertThat(reading.sums())
                .anySatisfy(s -> {
                    assertThat(s.indicator().code()).isEqualTo("EXPLOSIVES");
                    assertThat(s.sum()).isEqualByComparingTo(new BigDecimal("304.5"));
                })
                .anySatisfy(s -> {
                    assertThat(s.indicator().code()).isEqualTo("FIREARMS");
                    assertThat(s.sum()).isEqualByComparingTo(new BigDecimal("3798"));
                });
    }

    @Test
    void aTemplateSentBackUntouchedIsNoReturn() throws Exception {
        Reading reading = read(savedAsCsv(template()));

        assertThat(reading.findings().listed())
                .extracting(Finding::code)
                .containsOnly(FindingCode.NOTHING_REPORTED, FindingCode.VALUE_NOT_AVAILABLE);
        assertThat(reading.counts().accepted()).isEqualTo(3);
    }

    private byte[] template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BlankForm form = new BlankForm(CODEBOOK, KZ, MAY, Optional.empty(), Optional.empty(), Language.RU);
        TemplateWorkbook.write(form, folder, out);
        return out.toByteArray();
    }

    private byte[] filled() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            value(sheet.getRow(1), 0);
            value(sheet.getRow(2), 3798);
            value(sheet.getRow(3), 304.5);
            text(sheet.getRow(3), Column.NOTE, "Изъято при досмотре");
            text(sheet.getRow(4), Column.PERIOD, "2023-05");
            text(sheet.getRow(4), Column.INDICATOR, "WANTED_RETURNED");
            text(sheet.getRow(4), Column.COUNTERPART, "RU");
            value(sheet.getRow(4), 2);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void value(XSSFRow row, double value) {
        row.getCell(COLUMNS.indexOf(Column.VALUE)).setCellValue(value);
    }

    private static void text(XSSFRow row, Column column, String text) {
        row.getCell(COLUMNS.indexOf(column)).setCellValue(text);
    }

    private static Reading read(Path csv) throws IOException {
        return new SubmissionReader(CODEBOOK, LocalDate.of(2023, 6, 10), 1_000)
                .read(ByteSource.of(csv), new SubmissionName(KZ, MAY, OptionalInt.empty()));
    }

    /** What LibreOffice saves, with a profile of its own that is set to Russian. */
    private Path savedAsCsv(byte[] workbook) throws IOException, InterruptedException {
        assumeTrue(
                isInstalled("soffice"),
                "LibreOffice (soffice) is not on the PATH: the way through a spreadsheet is not tested here");
        Path profile = folder.resolve("profile");
        Files.writeString(Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
                <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru-RU</value></prop></item>
                </oor:items>
                """);
        Path xlsx = folder.resolve("KZ_2023-05.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx)) {
            out.write(workbook);
        }
        Process process = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--convert-to",
                        RUSSIAN_CSV,
                        "--outdir",
                        folder.toString(),
                        xlsx.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("LibreOffice ended").isTrue();
        Path csv = folder.resolve("KZ_2023-05.csv");
        assertThat(csv).as(Files.readString(folder.resolve("log"))).exists();
        return csv;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
