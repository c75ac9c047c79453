package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.svod.databank.StoredInputs;
import org.svod.files.Fingerprint;

/** A round is consolidated when, and only when, something changed that enters its consolidation. */
class RoundNewsTest {

    private static final Pattern CONSOLIDATED =
            Pattern.compile("\"reconcile\",\\s*\"status\" : \"COMPLETED\",\\s*\"items\" : (\\d+)");
    private static final String HEADING = "indicator,value\n";

    @TempDir
    private Path folder;

    private LocalDate date = LocalDate.of(2024, 7, 20);

    /** Rounds of 2019, 2022, 2023 and 2024; that of 2022 closes late. */
    private Workspace rounds(String name) throws IOException {
        Workspace night = Workspace.small(Files.createDirectories(folder.resolve(name)), "move", "tables, receipts");
        for (int year : new int[] {2022, 2024}) {
            Workspace.copy(night.path("jobs/rounds/2023"), night.path("jobs/rounds/" + year));
            Path round = night.path("jobs/rounds/" + year + "/round.yml");
            Files.writeString(
                    round,
                    Files.readString(round)
                            .replace("round: 2023", "round: " + year)
                            .replace("closes: 2024-06-01", year == 2022 ? "closes: 2024-09-05" : "closes: 2025-06-01"));
        }
        return night;
    }

    /** How many rounds the last run consolidated. */
    private static int consolidated(Workspace night) throws IOException {
        try (Stream<Path> runs = Files.list(night.path("output/runs"))) {
            Path last = runs.max(java.util.Comparator.comparing(
                            (Path p) -> p.getFileName().toString().split("-", 4)[3]))
                    .orElseThrow();
            Matcher items = CONSOLIDATED.matcher(Files.readString(last));
            assertThat(items.find()).isTrue();
            return Integer.parseInt(items.group(1));
        }
    }

    private int nightly(Workspace night) throws IOException {
        assertThat(night.run("nightly", "--run-date", date.toString()))
                .as(night.printed() + night.complained())
                .isZero();
        return consolidated(night);
    }

    private static void append(Workspace night, String file, String text) throws IOException {
        Files.writeString(
                night.path(file), (Files.exists(night.path(file)) ? Files.readString(night.path(file)) : "") + text);
    }

    private static void replace(Workspace night, String file, String what, String by) throws IOException {
        String before = Files.readString(night.path(file));
        assertThat(before).contains(what);
        Files.writeString(night.path(file), before.replace(what, by));
    }

    @FunctionalInterface
    private interface Change {
        void on(Workspace night) throws IOException;
    }

    private void brings(Workspace night, String what, int rounds, Change change) throws IOException {
        change.on(night);
        assertThat(nightly(night)).as(what).isEqualTo(rounds);
        assertThat(nightly(night)).as("the night after: " + what).isZero();
    }

    @Test
    void everyInputBringsANewConsolidationOfTheRoundsThatItEntersAndNothingElseDoes() throws IOException {
        Workspace night = rounds("one by one");
        night.drop("KZ_2022-01.csv", HEADING + "DETAINED,5\n")
                .drop("KZ_2023-01.csv", HEADING + "DETAINED,6\n")
                .drop("KZ_2024-01.csv", HEADING + "DETAINED,7\n");
        brings(night, "the first night", 4, n -> {});
        brings(night, "another day", 0, n -> date = date.plusDays(1));
        brings(
                night,
                "an accepted file for January, with which the next year compares, and the flows of the year before",
                3,
                n -> n.drop("UZ_2023-01.csv", HEADING + "DETAINED,8\n"));
        brings(
                night,
                "a rejected file, which the next year's report of quality counts",
                2,
                n -> n.drop("UZ_2023-02.csv", "nonsense"));
        brings(
                night,
                "a file that is there already, which the next year's report of quality counts",
                2,
                n -> n.drop("UZ_2023-01.csv", HEADING + "DETAINED,8\n"));
        brings(
                night,
                "a correction of an earlier year, which both later years show",
                3,
                n -> n.drop("KZ_2022-01_v2.csv", HEADING + "DETAINED,9\n"));
        brings(night, "a file of no round", 0, n -> n.drop("letter.csv", HEADING));
        brings(
                night,
                "a heading, in the rounds that are not closed",
                2,
                n -> append(n, "jobs/codebook/headings.csv", "value,Anzahl\n"));
        brings(night, "a setting of a round", 1, n -> replace(n, "jobs/rounds/2023/round.yml", "mads: 2", "mads: 3"));
        brings(
                night,
                "receipt dates, with which the next year compares",
                2,
                n -> append(n, "jobs/rounds/2023/received.csv", "file,received_on\nKZ_2023-01.csv,2023-02-10\n"));
        brings(
                night,
                "the register of the letter",
                1,
                n -> append(n, "jobs/rounds/2023/register/letter.yml", "\n# looked through\n"));
        brings(night, "the letter", 4, n -> append(n, "jobs/letter/README.md", "\nLooked through.\n"));
        brings(night, "a setting of the night", 4, n -> append(n, "jobs/nightly.yml", "findings-per-code: 50\n"));
        brings(night, "a due date of 2024", 1, n -> date = LocalDate.of(2024, 8, 16));
        brings(night, "the closing date of 2022", 1, n -> date = LocalDate.of(2024, 9, 5));
        brings(
                night,
                "a decision",
                1,
                n -> append(
                        n,
                        "jobs/rounds/2023/decisions.csv",
                        "kind,indicator,reference,value,decided_by,decided_on,reason\njoint,FIREARMS,TRAL-23/999,4,Secretariat,2024-01-15,by telephone\n"));
        assertThat(night.printed())
                .as("a night without news tells what is open all the same")
                .contains("rounds/2023/decisions.csv:2", "matches nothing");
        assertThat(night.run("verify", "--run-date", date.toString()))
                .as(night.printed())
                .isZero();
    }

    @Test
    void outputsThatWereTakenAwayOrAlteredAreRestoredInANightWithoutNewsButNotAnEditedLetter() throws IOException {
        Workspace night = rounds("altered");
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables, letter"));
        night.drop("KZ_2023-01.csv", HEADING + "DETAINED,6\n");
        nightly(night);
        Map<String, String> outputs = night.fingerprints("output");
        Files.delete(night.path("output/2023/coverage-2023.csv"));
        append(night, "output/2023/annual-figures-2023.csv", "mine\n");
        assertThat(nightly(night)).isZero();
        assertThat(night.fingerprints("output")).isEqualTo(outputs);
        Files.writeString(night.path("output/2023/letter-2023-en.docx"), "edited");
        assertThat(nightly(night)).isZero();
        assertThat(night.path("output/2023/letter-2023-en.docx")).hasContent("edited");
    }

    @Test
    void aLetterThatAPersonEditedIsNeverWrittenOverAndANewDraftLiesBesideItUntilItIsTakenAway() throws IOException {
        Workspace night = rounds("edited");
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables, letter"));
        Path letter = night.path("output/2023/letter-2023-en.docx");
        Path draft = night.path("output/2023/letter-2023-en.new.docx");
        night.drop("KZ_2023-01.csv", HEADING + "DETAINED,6\n");
        nightly(night);
        Files.writeString(letter, "edited");

        night.drop("KZ_2023-01_v2.csv", HEADING + "DETAINED,7\n");
        nightly(night);
        assertThat(letter).hasContent("edited");
        assertThat(night.printed())
                .contains(
                        "2023/letter-2023-en.docx is not as it was last drafted, so it stays as it is",
                        "2023/letter-2023-en.new.docx");
        assertThat(night.path("output/2023/letter-2023-ru.new.docx"))
                .as("nobody edited that")
                .doesNotExist();
        String first = Fingerprint.of(draft);

        append(night, "output/2023/annual-figures-2023.csv", "mine\n");
        nightly(night);
        assertThat(night.printed()).as("told once").doesNotContain("last drafted");
        assertThat(Fingerprint.of(draft)).as("it is still to be taken over").isEqualTo(first);

        Files.delete(draft);
        nightly(night);
        nightly(night);
        assertThat(draft).as("taken over").doesNotExist();
        assertThat(letter).hasContent("edited");

        assertThat(night.run("letter", "2023", "--run-date", "2024-02-15"))
                .as(night.complained())
                .isZero();
        assertThat(night.printed()).contains("letter-2023-en.new.docx", "letter-2023-ru.docx");
        assertThat(letter).hasContent("edited");
        Files.move(draft, letter, StandardCopyOption.REPLACE_EXISTING);
        night.drop("KZ_2023-01_v3.csv", HEADING + "DETAINED,8\n");
        nightly(night);
        assertThat(draft).as("it is a draft again").doesNotExist();
        assertThat(night.printed()).doesNotContain("last drafted");

        Files.writeString(letter, "edited again");
        night.drop("KZ_2023-01_v4.csv", HEADING + "DETAINED,9\n");
        nightly(night);
        Files.writeString(draft, "edited in the wrong place");
        night.drop("KZ_2023-01_v5.csv", HEADING + "DETAINED,10\n");
        nightly(night);
        assertThat(draft).as("nobody's work is written over").hasContent("edited in the wrong place");
        assertThat(night.printed()).contains("there was no place for what the letter says now");
        Files.delete(letter);
        nightly(night);
        assertThat(draft).hasContent("edited in the wrong place");
        assertThat(Files.size(letter)).as("a draft again").isGreaterThan(5_000);
        Files.delete(draft);
        Files.writeString(letter, "edited again");
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables"));
        nightly(night);
        assertThat(letter).hasContent("edited again");
        assertThat(night.path("output/2023/letter-2023-ru.docx"))
                .as("nobody edited that, and it is not wanted any more")
                .doesNotExist();
    }

    @Test
    void aDraftThatSomebodyAskedForGivesWayToANewerOne() throws IOException {
        Workspace night = rounds("asked");
        Files.writeString(night.path("jobs/nightly.yml"), Workspace.small("move", "tables, letter"));
        Path letter = night.path("output/2023/letter-2023-en.docx");
        Path draft = night.path("output/2023/letter-2023-en.new.docx");
        night.drop("KZ_2023-01.csv", HEADING + "DETAINED,6\n");
        nightly(night);
        Files.writeString(letter, "edited");
        assertThat(night.run("letter", "2023", "--run-date", "2024-02-15"))
                .as(night.complained())
                .isZero();
        String asked = Fingerprint.of(draft);

        night.drop("KZ_2023-01_v2.csv", HEADING + "DETAINED,7\n");
        nightly(night);
        assertThat(night.printed()).contains("what the letter says now is in 2023/letter-2023-en.new.docx");
        assertThat(Fingerprint.of(draft)).isNotEqualTo(asked);
        assertThat(letter).hasContent("edited");
    }

    @Test
    void nightsThatSkipRoundsWriteWhatNightsWriteThatNeverDo() throws IOException, SQLException {
        Workspace skipping = rounds("skipping");
        Workspace never = rounds("never");
        for (Workspace night : List.of(skipping, never)) {
            night.drop("KZ_2022.csv", "period,indicator,value\n2022-01,DETAINED,5\n")
                    .drop("KZ_2023-01.csv", HEADING + "DETAINED,6\n");
        }
        int skipped = 0;
        for (String day : new String[] {
            "2024-02-14",
            "2024-02-15",
            "2024-02-16",
            "2024-05-31",
            "2024-06-01",
            "2024-06-02",
            "2024-09-04",
            "2024-09-05",
            "2025-01-15",
            "2025-01-16",
            "2025-06-01"
        }) {
            date = LocalDate.parse(day);
            if (day.equals("2024-06-02")) {
                skipping.drop("KZ_2023-01_v2.csv", HEADING + "DETAINED,60\n");
                never.drop("KZ_2023-01_v2.csv", HEADING + "DETAINED,60\n");
            }
            skipped += 4 - nightly(skipping);
            execute(never, "DELETE FROM consolidated WHERE round <> ''");
            assertThat(nightly(never)).isEqualTo(4);
            assertThat(skipping.fingerprints("output")).as(day).isEqualTo(never.fingerprints("output"));
        }
        assertThat(skipped).isGreaterThan(20);
    }

    private static void execute(Workspace night, String sql) throws SQLException {
        if (Files.exists(night.path("data/db/svod.script"))) {
            try (Connection connection = night.database();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void everyColumnOfADeliveryAndAPublicationCountsButThoseOfReceiptAndReadingAgain()
            throws IOException, SQLException {
        Workspace night = rounds("columns");
        night.drop("KZ_2023-01.csv", HEADING + "DETAINED,6\n");
        nightly(night);
        SingleConnectionDataSource source = new SingleConnectionDataSource(night.databaseUrl(), "SA", "", true);
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            StoredInputs inputs = new StoredInputs(JdbcClient.create(source));
            for (String table : new String[] {"DELIVERY", "PUBLICATION"}) {
                for (String column : columns(connection, table)) {
                    String before = inputs.delivered(2023) + inputs.published("2023");
                    try (Statement statement = connection.createStatement()) {
                        statement.executeUpdate("UPDATE " + table + " SET " + another(column)
                                + (table.equals("PUBLICATION") ? " WHERE round = '2023'" : ""));
                    }
                    String after = inputs.delivered(2023) + inputs.published("2023");
                    connection.rollback();
                    assertThat(after.equals(before))
                            .as(table + " " + column)
                            .isEqualTo(
                                    column.matches("(RECEIPT_WRITTEN|RECEIPT_DUE|CODEBOOK|TO_REREAD|REREAD_PROOF) .*"));
                    assertThat(inputs.delivered(2023) + inputs.published("2023"))
                            .isEqualTo(before);
                }
            }
            String accepted = inputs.accepted(2023) + inputs.figuresBefore("2024");
            for (String sql : new String[] {
                "UPDATE delivery SET wide_periods = '2023-Q1'",
                "UPDATE delivery SET verdict = 'REJECTED'",
                "UPDATE delivery SET version = 7",
                "UPDATE publication SET figures = '{}' WHERE round = '2023'",
                "DELETE FROM publication WHERE round = '2023'"
            }) {
                try (Statement statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate(sql)).isPositive();
                }
                assertThat(inputs.accepted(2023) + inputs.figuresBefore("2024"))
                        .as(sql)
                        .isNotEqualTo(accepted);
                connection.rollback();
            }
        } finally {
            source.destroy();
        }
    }

    /** Name and type of each column. */
    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = connection.getMetaData().getColumns(null, null, table, "%")) {
            while (row.next()) {
                columns.add(row.getString("COLUMN_NAME") + " " + row.getString("TYPE_NAME"));
            }
        }
        assertThat(columns).hasSizeGreaterThan(7);
        return columns;
    }

    /** Sets a column to another value than it has. */
    private static String another(String column) {
        String name = column.substring(0, column.indexOf(' '));
        if (column.endsWith("DATE")) {
            return name + " = " + name + " + 1 DAY";
        }
        if (column.endsWith("BOOLEAN")) {
            return name + " = NOT " + name;
        }
        if (column.endsWith("INTEGER") || column.endsWith("BIGINT")) {
            return name + " = COALESCE(" + name + ", 0) + 1";
        }
        return name + " = " + (name.equals("SCOPE") ? "'2023-02'" : "'y'");
    }
}
