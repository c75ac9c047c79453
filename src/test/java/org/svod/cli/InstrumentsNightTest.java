package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Treaties and States in a night: the table, the sheet in both languages, and the sentence of the letter. */
class InstrumentsNightTest {

    @TempDir
    private Path folder;

    @Test
    void theDepositsOfTheExampleAreShownAndTold() throws IOException {
        Workspace here = Workspace.small(folder, "keep", "tables, workbook, letter");
        Workspace.copy(here.path("jobs/examples/register"), here.path("jobs/register"));
        Path participation = here.path("jobs/register/participation.csv");
        Files.writeString(
                participation,
                Files.readString(participation)
                        .replace(
                                "KZ,1994-10-21,1995-10-30,notification,,,,,1995-10-30",
                                "KZ,1994-10-21,1995-10-30,notification,,Not Article 7,Кроме статьи 7,,1995-11-01"));
        Path instruments = here.path("jobs/rounds/2023/register/instruments.csv");
        Files.writeString(
                instruments,
                "id,kind_en,kind_ru,gender_ru,title_en,title_ru,concluded,in_force,treaty\nTREATY-2021,Agreement,Соглашение,n,Agreement on payments,Соглашение о расчётах,1994-10-21,,PAYMENT-UNION-1994\n");
        here.drop("KZ_2023-05.csv", "indicator;value\nDETAINED;10\n");

        assertThat(here.run("nightly", "--run-date", "2024-02-01", "--round", "2023"))
                .as(here.complained())
                .isZero();

        List<String> table = Files.readAllLines(here.path("output/2023/instruments-2023.csv"));
        assertThat(table).hasSize(1 + 3 * 9);
        assertThat(table)
                .anyMatch(
                        l -> l.contains(
                                "1995-09-25,BY,IN_FORCE,1994-10-21,1994-12-22,notification,1995-09-25,1995-09-25,1995-09-25,yes"))
                .anyMatch(
                        l -> l.contains(
                                ",KZ,IN_FORCE,1994-10-21,1995-10-30,notification,1995-11-01,1995-10-30,1995-11-01,no,,Not Article 7,Кроме статьи 7"))
                .anyMatch(l -> l.contains(",AZ,SIGNED,1994-10-21,,"))
                .anyMatch(l ->
                        l.contains("FINANCING-CONVENTION-1999") && l.contains("2002-04-10,AM,IN_FORCE,,2004-03-16"));
        assertThat(letter(here, "en"))
                .contains(
                        "The Agreement on payments was concluded on 21\u00A0October 1994. It is in force for 8 of 9 States.");
        assertThat(letter(here, "ru"))
                .contains(
                        "Соглашение о расчётах подписано 21\u00A0октября 1994 года. Число государств, для которых документ вступил в силу: 8 из 9.");
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(here.path("output/2023/consolidated-2023-en.xlsx")))) {
            Sheet sheet = book.getSheet("Instruments");
            assertThat(text(sheet))
                    .contains("Harmonisation index: 63.0 %", "● ®", "○", "–")
                    .contains("The depositary names some days otherwise");
            assertThat(book.getSheet("Dates of instruments").getTables()).hasSize(1);
            assertThat(sheet.getCellComments().values())
                    .anySatisfy(c -> assertThat(c.getString().getString())
                            .contains("In force since 1 November 1995", "Reservation: Not Article 7"));
        }
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(here.path("output/2023/consolidated-2023-ru.xlsx")))) {
            assertThat(text(book.getSheet("Договоры"))).contains("Индекс гармонизации: 63,0\u00a0%");
        }

        Files.writeString(instruments, Files.readString(instruments).replace("PAYMENT-UNION-1994", "PAYMENTS"));
        assertThat(here.run("nightly", "--run-date", "2024-02-02")).isEqualTo(2);
        assertThat(here.complained())
                .contains("rounds/2023/register/instruments.csv:2: treaty PAYMENTS is not in register/treaties.csv");
    }

    /** All words of the document, also those in the lists that the library does not count as paragraphs. */
    private static String letter(Workspace here, String language) throws IOException {
        try (XWPFDocument letter =
                new XWPFDocument(Files.newInputStream(here.path("output/2023/letter-2023-" + language + ".docx")))) {
            return letter.getDocument().xmlText().replaceAll("</w:p>", "\n").replaceAll("<[^>]*>", "");
        }
    }

    private static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach((Cell cell) -> text.append(cell).append('\n')));
        return text.toString();
    }
}
