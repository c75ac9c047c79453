package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.svod.files.ChainHead;

/** The end of the journal as the database knows it: one row, which is replaced and proven. */
class JournalHeadRepositoryTest {

    private final MemoryDatabase database = new MemoryDatabase();
    private final JournalHeadRepository heads = database.repositories().journalHead();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewDatabaseKnowsNoEnd() {
        assertThat(heads.find()).isEmpty();
    }

    @Test
    void theLastEndReplacesTheOneBefore() {
        heads.store(ChainHead.EMPTY);
        assertThat(heads.find()).contains(ChainHead.EMPTY);
        ChainHead later = new ChainHead(3, 1L << 40, "b".repeat(64));
        heads.store(later);

        assertThat(database.repositories().journalHead().find()).contains(later);
        assertThat(database.template().queryForObject("SELECT COUNT(*) FROM journal_head", Long.class))
                .isEqualTo(1);
    }

    @Test
    void anEndThatWasChangedIsDamaged() {
        for (String change : List.of("lines = 4", "bytes = 101", "sha256 = '" + "c".repeat(64) + "'")) {
            heads.store(new ChainHead(3, 100, "b".repeat(64)));
            database.template().update("UPDATE journal_head SET " + change);

            assertThatThrownBy(heads::find)
                    .isInstanceOf(DamagedDatabaseException.class)
                    .hasMessageContaining("the end of the journal");
        }
    }
}
