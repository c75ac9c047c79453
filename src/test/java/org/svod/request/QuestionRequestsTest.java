package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.acts.User;
import org.svod.databank.StoredFiles;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.Requested;
import org.svod.intake.StateQuestion;
import org.svod.release.Role;
import org.svod.round.Round;
import org.svod.run.Workplaces;

/** Who may ask a State something, who may reply, and what the journal keeps of it. */
class QuestionRequestsTest {

    private static final String ID = "ab".repeat(32);
    private static final String ROWS = "period,indicator,value\n2023-05,DETAINED,5\n";

    @TempDir
    private Path folder;

    private final StoredFiles stored = new StoredFiles();
    private Round round;
    private Journal journal;
    private QuestionRequests requests;

    @BeforeEach
    void deliveredFiles() throws IOException {
        round = Workplaces.shipped(folder).settings().rounds().ofYear(2023).orElseThrow();
        journal = new Journal(folder);
        requests = new QuestionRequests(stored.repositories().stored(), any -> StoredFiles.CODEBOOK, journal);
        stored.deliver("KZ_2023-04.csv", ROWS.replace("-05", "-04"));
        stored.nextRun(LocalDate.of(2024, 2, 2), "j".repeat(64));
        stored.deliver("KZ_2023-05.csv", ROWS);
        stored.deliver("KZ_2023-05.csv", ROWS.replace(",5", ",6"));
        stored.deliver("RU_2023-05.csv", ROWS);
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private static User user(Role role, String state) {
        return new User("u", "Ute", role, state, "", "");
    }

    private Ruling ask(Role role, String state, String indicator, String reference, String file) {
        return requests.ask(
                new Request.Ask(
                        new Request.Head("question", "u", Instant.EPOCH),
                        "2023",
                        state,
                        indicator,
                        reference,
                        file,
                        "Is it right?"),
                user(role, ""),
                round);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        STATISTICIAN | KZ | DETAINED | KZ 2023-05 |                    | -
        APPROVER     | KZ |          |            | kz_2023-05.CSV (2) | -
        STATISTICIAN | MD | DEVICES  | MD 2023-05 |                    | -
        STATISTICIAN | KZ | NOTHING  | KZ 2023-05 |                    | UNKNOWN_INDICATOR
        STATISTICIAN | ZZ | DETAINED | ZZ 2023-05 |                    | UNKNOWN_STATE
        STATISTICIAN | KZ |          |            | KZ_2023-05.csv (3) | UNKNOWN_FILE
        STATISTICIAN | KZ |          |            | RU_2023-05.csv     | UNKNOWN_FILE
        SUBMITTER    | KZ | DETAINED | KZ 2023-05 |                    | NOT_THE_ROLE
        OPERATOR     | KZ | DETAINED | KZ 2023-05 |                    | NOT_THE_ROLE
        READER       | KZ | DETAINED | KZ 2023-05 |                    | NOT_THE_ROLE
        """)
    void theSecretariatAsksAStateOfTheRoundAboutWhatThereIs(
            Role role, String state, String indicator, String reference, String file, String refused) {
        Ruling ruling = ask(
                role,
                state,
                indicator == null ? "" : indicator,
                reference == null ? "" : reference,
                file == null ? "" : file);
        assertThat(ruling.code()).isEqualTo(refused == null ? "" : refused);
        assertThat(ruling.about().isEmpty()).isEqualTo(refused != null);
    }

    @Test
    void theJournalKeepsTheQuestionAndWhatHadBeenReceivedOnTheLastDay() {
        assertThat(ask(Role.STATISTICIAN, "KZ", "", "", "kz_2023-05.csv (2)").about())
                .isEqualTo(Map.of(
                        "state", "KZ",
                        "file", "KZ_2023-05.csv (2)",
                        "last", "2024-02-02",
                        "known", "KZ_2023-05.csv/KZ_2023-05.csv (2)",
                        "text", "Is it right?",
                        "by", "u",
                        "name", "Ute"));
        assertThat(ask(Role.STATISTICIAN, "MD", "DEVICES", "MD 2023", "").about())
                .as("nothing had been received")
                .doesNotContainKeys("last", "known");
    }

    @Test
    void aFileIsOfTheStateInWhoseFolderItsReceiptLies() {
        stored.nextRun(LocalDate.of(2024, 2, 3), "k".repeat(64));
        stored.deliverInto("KZ", "UZ_2023-05.csv", ROWS);
        assertThat(ask(Role.STATISTICIAN, "UZ", "", "", "UZ_2023-05.csv").code())
                .isEqualTo("UNKNOWN_FILE");
        assertThat(ask(Role.STATISTICIAN, "KZ", "", "", "UZ_2023-05.csv").about())
                .containsEntry("file", "UZ_2023-05.csv")
                .containsEntry("last", "2024-02-03")
                .containsEntry("known", "UZ_2023-05.csv");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoSendsReturnsMayReply(Role role) {
        assertThat(reply(role, "KZ", "2023", ID).code())
                .isEqualTo(role == Role.SUBMITTER ? "UNKNOWN_QUESTION" : "NOT_THE_ROLE");
    }

    private Ruling reply(Role role, String state, String round, String question) {
        return requests.reply(
                new Request.Reply(new Request.Head("reply", "u", Instant.EPOCH), round, question, "It is."),
                user(role, state));
    }

    @Test
    void onlyTheStateThatWasAskedRepliesAndNoOtherLearnsOfTheQuestion() throws IOException {
        Map<String, String> about =
                ask(Role.STATISTICIAN, "KZ", "DETAINED", "KZ 2023-05", "").about();
        journal.append(List.of(record(ID, Requested.State.APPLIED, "question", about)));
        journal.append(List.of(record("cd".repeat(32), Requested.State.REFUSED, "question", about)));
        assertThat(reply(Role.SUBMITTER, "RU", "2023", ID).code()).isEqualTo("UNKNOWN_QUESTION");
        assertThat(reply(Role.SUBMITTER, "KZ", "2019", ID).code()).isEqualTo("UNKNOWN_QUESTION");
        assertThat(reply(Role.SUBMITTER, "KZ", "2023", "cd".repeat(32)).code()).isEqualTo("UNKNOWN_QUESTION");
        assertThat(reply(Role.STATISTICIAN, "", "2023", ID).code()).isEqualTo("NOT_THE_ROLE");
        Ruling replied = reply(Role.SUBMITTER, "KZ", "2023", ID);
        assertThat(replied.about()).isEqualTo(Map.of("question", ID, "text", "It is.", "by", "u", "name", "Ute"));

        journal.append(List.of(record("ef".repeat(32), Requested.State.APPLIED, "reply", replied.about())));
        assertThat(StateQuestion.all(journal.requests().values()))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.subject().text()).isEqualTo("DETAINED KZ 2023-05");
                    assertThat(question.replies())
                            .extracting(StateQuestion.Said::text)
                            .containsExactly("It is.");
                });
    }

    private static Requested record(String id, Requested.State state, String asked, Map<String, String> about) {
        return new Requested(id, "2024-07-01T08:00:00Z", "a.json", state, asked, "2023", "", List.of(), about);
    }
}
