package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.svod.acceptance.Outcome;
import org.svod.codebook.CodebookLines;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;

/** Which deliveries were read with another codebook, which are to be read again, and what becomes of them. */
class RereadRepositoryTest {

    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n";
    private static final String SAME = new CodebookLines(StoredFiles.CODEBOOK).fingerprint();
    private static final String OTHER = "o".repeat(64);

    private final StoredFiles stored = new StoredFiles();
    private final RereadRepository reread = stored.repositories().reread();
    private final OutcomeRepository outcomes = stored.repositories().outcomes();
    private Outcome first;

    RereadRepositoryTest() {
        first = stored.deliver("KZ_2023-05.csv", GOOD);
    }

    @BeforeEach
    void fourMoreDeliveries() {
        stored.deliver("RU_2023-05.csv", GOOD);
        stored.deliver("KZ_2023-06.csv", GOOD.replace("-05", "-06"));
        stored.deliver("KZ_2022-06.csv", GOOD.replace("2023-05", "2022-06"));
        stored.open("KZ_2023-07.csv", GOOD);
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private String readBefore(int year, String codebook) {
        return reread.readBefore(year, codebook).stream()
                .map(r -> r.delivery() + " " + r.state() + " " + r.readIn() + " " + r.known() + " "
                        + r.with().isPresent())
                .collect(Collectors.joining("; "));
    }

    @Test
    void whatWasReadWithAnotherCodebookIsFound() {
        assertThat(readBefore(2023, SAME)).isEmpty();
        assertThat(readBefore(2023, OTHER)).isEqualTo("1 KZ 1 true true; 2 RU 1 true true; 3 KZ 1 true true");
        assertThat(readBefore(2022, OTHER)).isEqualTo("4 KZ 1 true true");
        assertThat(reread.readBefore(2023, OTHER).get(0).with()).hasValueSatisfying(with -> {
            assertThat(with.codebook()).isEqualTo(SAME);
            assertThat(with.isSameWith(new CodebookLines(StoredFiles.CODEBOOK))).isTrue();
        });
    }

    @Test
    void whatAnEarlierVersionReadIsFoundToo() {
        stored.database().template().update("DELETE FROM read_with WHERE delivery = 1");
        stored.database().template().update("UPDATE delivery SET codebook = NULL WHERE seq = 1");

        assertThat(readBefore(2023, SAME)).isEqualTo("1 KZ 1 false false");
    }

    @Test
    void anOutcomeThatAgreesIsNotFoundAgain() {
        reread.agree(List.of(1L, 3L), OTHER);

        assertThat(readBefore(2023, OTHER)).isEqualTo("2 RU 1 true true");
        assertThat(readBefore(2023, SAME)).startsWith("1 KZ").contains("; 3 KZ");
        assertThat(stored.repositories().proofs().differences()).isEmpty();
    }

    @Test
    void whatWordsWereLookedUpIsProven() {
        stored.database().template().update("UPDATE read_with SET lines = 'x' WHERE delivery = 2");
        assertThatThrownBy(() -> reread.readBefore(2023, OTHER))
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("what delivery 2 was read with");
    }

    @Test
    void theLaterReturnsOfAStateFollow() {
        assertThat(reread.from(1, "KZ", 2023)).containsExactly(1L, 3L);
        assertThat(reread.from(2, "KZ", 2023)).containsExactly(3L);
        assertThat(reread.from(1, "KZ", 2022)).containsExactly(4L);
        assertThat(reread.from(1, "AM", 2023)).isEmpty();
    }

    @Test
    void aMarkedDeliveryKeepsItsOutcome() {
        reread.mark(List.of(3L, 1L));

        assertThat(reread.marked(2023, StoredFiles.CODEBOOK))
                .extracting(m -> m.open().delivery().number() + " " + m.open().run() + " " + m.verdict())
                .containsExactly("1 1 ACCEPTED", "3 1 ACCEPTED");
        assertThat(reread.marked(2022, StoredFiles.CODEBOOK)).isEmpty();
        assertThat(stored.repositories()
                        .stored()
                        .get(1, StoredFiles.CODEBOOK)
                        .summary()
                        .accepted())
                .isTrue();
        assertThat(stored.repositories().proofs().differences()).isEmpty();
    }

    @Test
    void theSameOutcomeChangesNothing() {
        outcomes.receiptsWritten(List.of(1L));
        reread.mark(List.of(1L));
        stored.nextRun(LocalDate.of(2024, 2, 2), "k".repeat(64));

        assertThat(reread.replace(first, StoredFiles.with(), 2)).isFalse();
        assertThat(reread.marked(2023, StoredFiles.CODEBOOK)).isEmpty();
        assertThat(outcomes.awaitingReceipt(2)).isEmpty();
        assertThat(readBefore(2023, OTHER)).startsWith("1 KZ 2 true true");
        assertThat(stored.repositories().proofs().differences()).isEmpty();
    }

    @Test
    void anotherOutcomeReplacesTheOldOneWithItsRowsAndNeedsANewReceipt() {
        outcomes.flag(1, Findings.of(Finding.ofFile(FindingCode.OUTLIER, "5", "DETAINED", "2023-05", "5", "1", "2")));
        outcomes.receiptsWritten(List.of(1L));
        Outcome changed =
                Outcome.Rejected.unread(first.delivery(), Findings.of(Finding.ofFile(FindingCode.NO_HEADER, "")));
        stored.nextRun(LocalDate.of(2024, 2, 2), "k".repeat(64));

        assertThat(reread.replace(changed, StoredFiles.with(), 2)).isTrue();
        assertThat(outcomes.awaitingReceipt(2)).containsExactly(1L);
        assertThat(stored.database()
                        .template()
                        .queryForObject("SELECT COUNT(*) FROM observation WHERE delivery = 1", Long.class))
                .isZero();
        assertThat(stored.database().template().queryForObject("SELECT COUNT(*) FROM doubt", Long.class))
                .isZero();
        assertThat(stored.repositories().proofs().differences()).isEmpty();
        assertThat(stored.repositories().proofs().unrecorded()).containsKey(1L);
        assertThat(stored.repositories().stored().findings(2).listed()).isEmpty();
    }
}
