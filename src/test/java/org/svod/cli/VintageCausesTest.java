package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;

/**
 * What each vintage names as its cause: what came since the last publication and can have touched the figures that
 * changed, and nothing else.
 */
class VintageCausesTest {

    private static final String HEADING = "period,indicator,operation,case_ref,value,note\n";
    private static final String DECISIONS = "kind,indicator,reference,value,decided_by,decided_on,reason\n";
    private static final String ON_A1 = "joint,FIREARMS,A-1,4,Secretariat,2024-02-01,counted again\n";

    @TempDir
    private Path folder;

    private Workspace night = Workspace.at(Path.of("."));

    @BeforeEach
    void twoStatesThatHaveReportedTheYear() throws IOException {
        night = Workspace.small(folder, "move", "tables");
        setting("expected: [AM, AZ, BY, KZ, KG, MD, RU, TJ, UZ]", "expected: [KZ, RU]");
        setting("frequencies: {TJ: quarterly}", "frequencies: {}");
        night.drop("KZ_2023.csv", kazakhstan(100, 5)).drop("RU_2023.csv", russia(""));
        decisions("confirm,DETAINED,KZ 2023-05,,Secretariat,2024-02-01,asked by telephone\n");
        publish("2024-03-01");
    }

    private static String kazakhstan(int detained, int arms) {
        return HEADING + "2023-01,DETAINED,,," + detained + ",\n2023-02,FIREARMS,TRAL-2023,A-1," + arms
                + ",\n2023-02,AMMUNITION,,,70,\n";
    }

    private static String russia(String note) {
        return HEADING + "2023-02,FIREARMS,TRAL-2023,A-1,6," + note + "\n2023-03,DETAINED,,,59,\n";
    }

    private void setting(String what, String by) throws IOException {
        Path settings = night.path("jobs/rounds/2023/round.yml");
        String before = Files.readString(settings);
        assertThat(before).contains(what);
        Files.writeString(settings, before.replace(what, by));
    }

    private void decisions(String rows) throws IOException {
        Files.writeString(night.path("jobs/rounds/2023/decisions.csv"), DECISIONS + rows);
    }

    private void publish(String date) {
        assertThat(night.run("nightly", "--run-date", date))
                .as(night.printed() + night.complained())
                .isZero();
    }

    private List<JournalEntry.Published> vintages() throws IOException {
        return new Journal(night.path("data/archive"))
                .publications().stream()
                        .filter(p -> p.round().equals("2023") && p.vintage() > 0)
                        .toList();
    }

    /** The causes of the last vintage, which must have this number. */
    private List<String> causes(int vintage) throws IOException {
        List<JournalEntry.Published> vintages = vintages();
        assertThat(vintages).hasSize(vintage);
        return vintages.get(vintage - 1).causes().stream()
                .filter(cause -> !cause.startsWith("value "))
                .toList();
    }

    /** The changed values that the last vintage records. */
    private List<String> values() throws IOException {
        List<JournalEntry.Published> vintages = vintages();
        return vintages.get(vintages.size() - 1).causes().stream()
                .filter(cause -> cause.startsWith("value "))
                .toList();
    }

    @Test
    void theFirstVintageNamesTheFilesThatCountAndNoDecisionWithoutEffect() throws IOException {
        assertThat(causes(1)).containsExactly("KZ_2023.csv", "RU_2023.csv");
    }

    @Test
    void aClosingDateThatPassesIsNamedAloneThoughAFileHasComeBeforeIt() throws IOException {
        night.drop("RU_2023_v2.csv", russia("looked through"));
        publish("2024-03-02");
        decisions(
                "confirm,DETAINED,KZ 2023-05,,Secretariat,2024-02-01,asked by telephone\nconfirm,DETAINED,KZ 2023-06,,Secretariat,2024-02-01,again\n");
        publish("2024-06-20");
        assertThat(causes(2)).containsExactly("closing date 2024-06-01");
    }

    @Test
    void aFileThatChangesAFigureIsNamedWithoutTheOneOfTheNightBeforeThatChangedNone() throws IOException {
        night.drop("RU_2023_v2.csv", russia("looked through"));
        publish("2024-03-02");
        night.drop("KZ_2023_v2.csv", kazakhstan(101, 5));
        publish("2024-03-03");
        assertThat(causes(2)).containsExactly("KZ_2023_v2.csv");
        assertThat(values()).as("the figure was not final yet").isEmpty();
    }

    @Test
    void aCorrectionOfAFinalFigureRecordsTheValueThatItChangedAndTheWorkbookTellsIt() throws IOException {
        publish("2024-06-20");
        night.drop("KZ_2023_v2.csv", kazakhstan(101, 5));
        Path settings = night.path("jobs/nightly.yml");
        Files.writeString(
                settings, Files.readString(settings).replaceFirst("(?m)^outputs:.*$", "outputs: [tables, workbook]"));
        publish("2024-06-21");
        assertThat(values()).containsExactly("value DETAINED KZ 2023-01 100 101 KZ_2023_v2.csv:2");
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(night.path("output/2023/consolidated-2023-en.xlsx")))) {
            List<String> cells = new ArrayList<>();
            book.getSheet("Revisions").forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
            assertThat(cells).contains("159.0", "160.0", "KZ 2023-01, 100 → 101, KZ_2023_v2.csv:2");
        }
    }

    @Test
    void ofTwoFilesOfOneNightOnlyTheOneThatChangesAFigureIsNamed() throws IOException {
        night.drop("RU_2023_v2.csv", russia("looked through")).drop("KZ_2023_v2.csv", kazakhstan(100, 7));
        publish("2024-03-02");
        assertThat(causes(2)).as("the lead State of a joint case").containsExactly("KZ_2023_v2.csv");
    }

    @Test
    void aFileThatWasSupersededTheSameNightIsNotNamed() throws IOException {
        night.drop("KZ_2023_v2.csv", kazakhstan(101, 5)).drop("KZ_2023_v3.csv", kazakhstan(102, 5));
        publish("2024-03-02");
        assertThat(causes(2)).containsExactly("KZ_2023_v3.csv");
    }

    @Test
    void aCorrectionThatTakesARowAwayIsNamed() throws IOException {
        night.drop("RU_2023_v2.csv", HEADING + "2023-02,FIREARMS,TRAL-2023,A-1,6,\n");
        publish("2024-03-02");
        assertThat(causes(2)).containsExactly("RU_2023_v2.csv");
    }

    @Test
    void aDecisionThatMatchesNothingIsNotNamed() throws IOException {
        decisions("joint,FIREARMS,A-9,4,Secretariat,2024-02-01,by telephone\n");
        night.drop("KZ_2023_v2.csv", kazakhstan(101, 5));
        publish("2024-03-02");
        assertThat(causes(2)).containsExactly("KZ_2023_v2.csv");
    }

    @Test
    void aDecisionItsChangeItsRemovalAndItsReturnAreNamed() throws IOException {
        decisions(ON_A1);
        publish("2024-03-02");
        assertThat(causes(2)).containsExactly("decision joint FIREARMS A-1 = 4");
        decisions(ON_A1.replace(",4,", ",5,"));
        publish("2024-03-03");
        assertThat(causes(3)).as("changed to what the policy says").containsExactly("decision joint FIREARMS A-1 = 5");
        decisions(ON_A1);
        publish("2024-03-04");
        decisions("");
        publish("2024-03-05");
        assertThat(causes(5)).containsExactly("decision removed joint FIREARMS A-1 = 4");
        decisions(ON_A1);
        publish("2024-03-06");
        assertThat(causes(6)).containsExactly("decision joint FIREARMS A-1 = 4");
    }

    @Test
    void aMissingReturnThatComesAfterTheClosingDateIsNamedForTheStatusThatItChanges() throws IOException {
        setting("expected: [KZ, RU]", "expected: [AM, KZ, RU]");
        publish("2024-06-20");
        night.drop("AM_2023.csv", HEADING + "2023-02,AMMUNITION,,,0,\n")
                .drop("RU_2023_v2.csv", russia("looked through"));
        publish("2024-06-21");
        assertThat(causes(2)).contains("AM_2023.csv").doesNotContain("RU_2023_v2.csv");
    }

    @Test
    void aRebuildKeepsTheCauses() throws IOException {
        decisions(ON_A1);
        publish("2024-03-02");
        publish("2024-06-20");
        List<JournalEntry.Published> before = vintages();
        SampleNightTest.delete(night.path("data/db"));
        assertThat(night.run("rebuild", "--run-date", "2024-06-20"))
                .as(night.complained())
                .isZero();
        assertThat(night.run("verify", "--run-date", "2024-06-20"))
                .as(night.printed())
                .isZero();
        assertThat(vintages()).isEqualTo(before);
    }
}
