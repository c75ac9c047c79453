package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.svod.databank.ConsolidationRepository.Consolidated;

class ConsolidationRepositoryTest {

    private static final Consolidated FIRST = new Consolidated("a".repeat(64), "{\"figures\":[\"ё\"]}");
    private static final Consolidated SECOND = new Consolidated("b".repeat(64), "{}");

    private final MemoryDatabase database = new MemoryDatabase();
    private final ConsolidationRepository consolidations =
            database.repositories().consolidations();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLastConsolidationOfEachRoundIsKept() {
        consolidations.store("2023", FIRST);
        consolidations.store("2024", FIRST);
        consolidations.store("2023", SECOND);

        assertThat(consolidations.find("2023")).contains(SECOND);
        assertThat(consolidations.find("2024")).contains(FIRST);
        assertThat(consolidations.find("2025")).isEmpty();
    }

    @Test
    void aForgottenRoundHasNoneAndTheOthersKeepTheirs() {
        consolidations.store("2023", FIRST);
        consolidations.store("2024", SECOND);
        consolidations.forget("2023");
        consolidations.forget("2025");

        assertThat(consolidations.find("2023")).isEmpty();
        assertThat(consolidations.find("2024")).contains(SECOND);
    }
}
