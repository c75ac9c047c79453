package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.svod.databank.RunRepository.Run;

class RunRepositoryTest {

    private static final Run FIRST = new Run(1, LocalDate.of(2024, 2, 1), "a".repeat(64), false);
    private static final Run SECOND = new Run(2, LocalDate.of(2024, 2, 2), "b".repeat(64), true);

    private final MemoryDatabase database = new MemoryDatabase();
    private final RunRepository runs = database.repositories().runs();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDatabaseWithoutRunsHasNoLastOne() {
        assertThat(runs.last()).isZero();
        assertThat(runs.find(0)).isEmpty();
    }

    @Test
    void aRunIsFoundAsItWasStored() {
        runs.add(SECOND);
        runs.add(FIRST);

        assertThat(runs.last()).isEqualTo(2);
        assertThat(runs.find(1)).contains(FIRST);
        assertThat(runs.find(2)).contains(SECOND);
        assertThat(runs.find(3)).isEmpty();
    }

    @Test
    void aNumberIsGivenOnce() {
        runs.add(FIRST);

        assertThatThrownBy(() -> runs.add(FIRST)).isInstanceOf(DuplicateKeyException.class);
    }
}
