package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.acts.User;
import org.svod.databank.StoredFiles;
import org.svod.release.Role;
import org.svod.round.Round;
import org.svod.run.Workplaces;

/** A warning is explained by those who may, and only where it was given. */
class JustificationRequestsTest {

    private static final String HEADING = "period,indicator,value,colour\n";

    @TempDir
    private Path folder;

    private final StoredFiles stored = new StoredFiles();
    private Round round;

    @BeforeEach
    void deliveredFiles() throws IOException {
        round = Workplaces.shipped(folder).settings().rounds().ofYear(2023).orElseThrow();
        stored.deliver("KZ_2023-05.csv", HEADING + "2023-05,DETAINED,5,red\n");
        stored.deliver("KZ_2023-05.csv", HEADING + "2023-05,DETAINED,6,red\n");
        stored.deliver("RU_2023-05.csv", "period,indicator,value\n2023-05,DETAINED,-3\n");
        stored.deliver("RU_2023-06.csv", "period,indicator,value\n2023-06,DETAINED,3\n");
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private final List<Long> again = new ArrayList<>();

    private Ruling ask(Role role, String state, String file, String finding, int line) {
        Request.Justify request = new Request.Justify(
                new Request.Head("justification", "u", Instant.EPOCH), "2023", file, finding, line, "our own column");
        return new JustificationRequests(stored.repositories().stored(), any -> StoredFiles.CODEBOOK, again::add)
                .apply(request, new User("u", "Ute", role, state, "", ""), round);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        STATISTICIAN |    | KZ_2023-05.csv     | UNKNOWN_COLUMN | 0 |
        APPROVER     |    | kz_2023-05.CSV     | unknown_column | 1 |
        STATISTICIAN |    | KZ_2023-05.csv     | UNKNOWN_COLUMN | 2 | UNKNOWN_FINDING
        STATISTICIAN |    | KZ_2023-05.csv (3) | UNKNOWN_COLUMN | 0 | UNKNOWN_FILE
        STATISTICIAN |    | KZ_2023-05.csv (1) | UNKNOWN_COLUMN | 0 | UNKNOWN_FILE
        STATISTICIAN |    | RU_2023-06.csv     | UNKNOWN_COLUMN | 0 | UNKNOWN_FINDING
        STATISTICIAN |    | RU_2023-05.csv     | VALUE_NEGATIVE | 0 | NOT_A_WARNING
        SUBMITTER    | KZ | KZ_2023-05.csv     | UNKNOWN_COLUMN | 0 |
        SUBMITTER    | RU | KZ_2023-05.csv     | UNKNOWN_COLUMN | 0 | NOT_THE_ROLE
        SUBMITTER    | RU | KZ_2023-07.csv     | UNKNOWN_COLUMN | 0 | NOT_THE_ROLE
        SUBMITTER    |    | KZ_2023-05.csv     | UNKNOWN_COLUMN | 0 | NOT_THE_ROLE
        OPERATOR     | KZ | KZ_2023-05.csv     | UNKNOWN_COLUMN | 0 | NOT_THE_ROLE
        READER       | KZ | KZ_2023-05.csv     | UNKNOWN_COLUMN | 0 | NOT_THE_ROLE
        """)
    void aWarningIsExplainedByThoseWhoMay(
            Role role, String state, String file, String finding, int line, String refused) {
        Ruling ruling = ask(role, state == null ? "" : state, file, finding, line);
        assertThat(ruling.code()).isEqualTo(refused == null ? "" : refused);
        assertThat(ruling.state()).isEqualTo(refused == null ? Ruling.State.APPLIED : Ruling.State.REFUSED);
        assertThat(ruling.about().isEmpty()).isEqualTo(refused != null);
        assertThat(again).as("receipts to write again").hasSize(refused == null ? 1 : 0);
    }

    @Test
    void theJournalKeepsWhatWasExplainedAndByWhom() {
        assertThat(ask(Role.SUBMITTER, "KZ", "KZ_2023-05.csv (2)", "unknown_column", 1)
                        .about())
                .isEqualTo(Map.of(
                        "delivery",
                        "2",
                        "finding",
                        "UNKNOWN_COLUMN",
                        "line",
                        "1",
                        "text",
                        "our own column",
                        "by",
                        "u",
                        "name",
                        "Ute"));
    }
}
