package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Name;
import org.svod.publication.ReportBuilder;
import org.svod.publication.UnionCodebook;
import org.svod.round.Background;
import org.svod.round.History;
import org.svod.round.Treaty;

/** Treaties by States: signs in the cells, what else is known in their comments, and days that differ in a list. */
class InstrumentsSheetTest {

    private static final String SHEET = "Instruments";

    @TempDir
    private Path scratch;

    private final List<Treaty.Participation> done = new ArrayList<>();

    private static Optional<LocalDate> day(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }

    private InstrumentsSheetTest did(
            String state,
            @Nullable String signed,
            @Nullable String deposited,
            @Nullable String stated,
            @Nullable String withdrawn,
            @Nullable String reservation) {
        done.add(new Treaty.Participation(
                state,
                day(signed),
                day(deposited),
                "ratification",
                Optional.empty(),
                Optional.ofNullable(reservation).map(text -> new Name(text, text)),
                day(withdrawn),
                day(stated),
                "https://example.org"));
        return this;
    }

    /** A treaty that enters into force for each State thirty days after its deposit. */
    private ReadWorkbook written(@Nullable String stated) throws IOException {
        Treaty treaty = new Treaty(
                "T1",
                new Name("Treaty on cooperation", "Договор о сотрудничестве"),
                new Treaty.Terms(OptionalInt.of(1), 30, day(stated)),
                new Treaty.About(new Name("treaty", "договор"), Optional.empty(), new Name("Minsk", "Минск"), "", ""),
                done);
        ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023)
                .background(new Background(List.of(treaty), History.NONE, Map.of()));
        return ReadWorkbook.of(report.build(), scratch, Tab.INSTRUMENTS, Tab.INSTRUMENT_DATES);
    }

    @Test
    void eachStateHasASignAndTheRowIsCounted() throws IOException {
        did("AM", "2020-01-01", "2020-06-01", null, null, null);
        did("KZ", "2020-01-01", "2023-12-15", null, null, "Article 3");
        did("RU", "2020-01-01", null, null, null, null);
        try (ReadWorkbook book = written(null)) {
            assertThat(book.table("Instruments"))
                    .containsExactly(List.of("Treaty on cooperation", "1 Jul 2020", "●", "◐ ®", "○", "1", "3"));
            assertThat(book.texts(SHEET)).contains("Harmonisation index: 33.3 % of all cells are in force.");
            assertThat(comments(book.sheet(SHEET)))
                    .anyMatch(text -> text.startsWith("In force since 1 July 2020"))
                    .anyMatch(text -> text.contains("Reservation: Article 3"))
                    .as("nothing is said about a State that only signed")
                    .hasSize(2);
            assertThat(book.sheets()).as("no other days").containsExactly(SHEET);
        }
    }

    private static List<String> comments(XSSFSheet sheet) {
        List<String> comments = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            XSSFComment comment = ((XSSFRow) row).getCell(cell.getColumnIndex()).getCellComment();
            if (comment != null) {
                comments.add(comment.getString().getString());
            }
        }));
        return comments;
    }

    @Test
    void whoHasWithdrawnIsNotBoundAndItsCellSaysSince() throws IOException {
        did("KZ", "2020-01-01", "2020-06-01", null, "2022-01-01", null);
        try (ReadWorkbook book = written(null)) {
            assertThat(book.table("Instruments").get(0)).containsSequence("–", "–", "–", "0", "3");
            assertThat(comments(book.sheet(SHEET)))
                    .singleElement()
                    .asString()
                    .contains("Withdrawal takes effect on 1 January 2022");
        }
    }

    @Test
    void daysThatTheDepositaryStatesOtherwiseAreListedBesideTheOnesWorkedOut() throws IOException {
        did("AM", "2020-01-01", "2020-06-01", "2020-07-05", null, null);
        did("KZ", "2020-01-01", "2020-06-01", "2020-07-01", null, null);
        try (ReadWorkbook book = written("2020-07-09")) {
            assertThat(book.texts(SHEET)).anyMatch(text -> text.startsWith("The depositary names some days otherwise"));
            assertThat(book.table("InstrumentDates"))
                    .containsExactly(
                            List.of("Treaty on cooperation", "The treaty itself", "1 Jul 2020", "9 Jul 2020"),
                            List.of("Treaty on cooperation", "Armenia", "1 Jul 2020", "5 Jul 2020"));
        }
    }
}
