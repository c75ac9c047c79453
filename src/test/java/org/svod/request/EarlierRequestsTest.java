package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.intake.Archive;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry.Requested;

/** A proof is used once, and an older decision does not replace a newer one: by what the archive has. */
class EarlierRequestsTest {

    private static final String SET = "ab".repeat(32);

    @TempDir
    private Path folder;

    private Journal journal;
    private Archive archive;
    private int number;

    @BeforeEach
    void anEmptyArchive() throws IOException {
        archive = new Archive(folder);
        journal = new Journal(folder);
    }

    private static Map<String, Object> release(String by, String act, String round, String made) {
        Map<String, Object> request =
                RequestFixture.members("act", by, "round", round, "act", act, "set", SET, "proof", SET);
        request.put("made", made);
        return request;
    }

    private static Map<String, Object> decision(String round, String made) {
        Map<String, Object> request = RequestFixture.accept("stan", "KZ " + round);
        request.put("round", round);
        request.put("made", made);
        return request;
    }

    private static Request read(Map<String, Object> request) {
        return RequestForm.read(RequestFixture.bytes(request)).request().orElseThrow();
    }

    private String answered(Map<String, Object> request, Requested.State state, String code) throws IOException {
        request.put("reason", "number " + ++number);
        String id = archive.store(RequestFixture.bytes(request)).sha256();
        journal.append(List.of(new Requested(
                id,
                "2024-07-01T10:00:00Z",
                number + ".json",
                state,
                String.valueOf(request.get("request")),
                String.valueOf(request.get("round")),
                code,
                List.of(),
                Map.of())));
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "anna, release, 2023, 2024-07-01T08:00:00Z, APPLIED, '', true",
        "anna, release, 2023, 2024-07-01T08:00:01Z, APPLIED, '', true",
        "anna, release, 2023, 2024-07-01T07:59:59Z, APPLIED, '', false",
        "anna, release, 2022, 2024-07-01T08:00:00Z, APPLIED, '', false",
        "anna, approve, 2023, 2024-07-01T08:00:00Z, APPLIED, '', false",
        "olga, release, 2023, 2024-07-01T08:00:00Z, APPLIED, '', false",
        "anna, release, 2023, 2024-07-01T08:00:00Z, TAKEN, '', false",
        "anna, release, 2023, 2024-07-01T08:00:00Z, REFUSED, NOT_APPROVED, true",
        "anna, release, 2023, 2024-07-01T08:00:00Z, REFUSED, MATTER_DIFFERS, true",
        "anna, release, 2023, 2024-07-01T08:00:00Z, REFUSED, UNKNOWN_PERSON, false",
        "anna, release, 2023, 2024-07-01T08:00:00Z, REFUSED, PROOF_WRONG, false",
        "anna, release, 2023, 2024-07-01T08:00:00Z, REFUSED, NO_KEY, false",
    })
    void aProofIsUsedOnceThoseWhoCheckActsHaveSeenIt(
            String by, String act, String round, String made, Requested.State state, String code, boolean used)
            throws IOException {
        answered(release(by, act, round, made), state, code);
        Request.Do asked = (Request.Do) read(release("anna", "release", "2023", "2024-07-01T08:00:00Z"));
        assertThat(new EarlierRequests(journal, archive).isUsed(asked)).isEqualTo(used);
    }

    @Test
    void decisionsOfTheRoundThatWereMadeLaterAndAreAppliedCount() throws IOException {
        answered(decision("2023", "2024-07-01T08:00:00Z"), Requested.State.APPLIED, "");
        answered(decision("2023", "2024-07-01T08:00:01Z"), Requested.State.APPLIED, "");
        answered(decision("2023", "2024-07-01T09:00:00Z"), Requested.State.REFUSED, "OLDER");
        answered(decision("2022", "2024-07-01T09:00:00Z"), Requested.State.APPLIED, "");
        answered(release("anna", "propose", "2023", "2024-07-01T09:00:00Z"), Requested.State.APPLIED, "");
        Request.Decide asked = (Request.Decide) read(decision("2023", "2024-07-01T08:00:00Z"));
        assertThat(new EarlierRequests(journal, archive).appliedAfter(asked))
                .extracting(Request.Decide::reason)
                .containsExactly("number 2");
    }

    @Test
    void anArchiveThatIsDamagedStopsTheRequestInsteadOfLettingItPass() throws IOException {
        String id = answered(decision("2023", "2024-07-01T09:00:00Z"), Requested.State.APPLIED, "");
        Path stored = archive.find(id);
        Files.delete(stored);
        Files.writeString(stored, "{}");
        Request.Decide asked = (Request.Decide) read(decision("2023", "2024-07-01T08:00:00Z"));
        Archive opened = new Archive(folder);
        assertThatThrownBy(() -> new EarlierRequests(journal, opened).appliedAfter(asked))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was changed");
    }
}
