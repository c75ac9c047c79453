package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.PublicationRepository.Written;

class PublicationRepositoryTest {

    private final MemoryDatabase database = new MemoryDatabase();
    private final PublicationRepository publications = database.repositories().publications();

    @AfterEach
    void close() {
        database.close();
    }

    private static Publication publication(long run, String round) {
        return new Publication(
                run,
                LocalDate.of(2024, 2, 1),
                round,
                "c".repeat(64),
                (int) run,
                Map.of("DETAINED", "12.50", "FIREARMS", "0"),
                Map.of("DETAINED", "FINAL", "FIREARMS", "REVISED"),
                List.of("KZ_2023-05.csv", "decision joint FIREARMS \"C-1\" = 4"));
    }

    @Test
    void publicationsOfARoundComeOldestFirst() {
        publications.add(publication(3, "2023"));
        publications.add(publication(1, "2023"));
        publications.add(publication(2, "2024"));

        assertThat(publications.ofRound("2023")).containsExactly(publication(1, "2023"), publication(3, "2023"));
        assertThat(publications.ofRound("2025")).isEmpty();
    }

    @Test
    void aPublicationIsFoundByItsRunAndRound() {
        publications.add(publication(1, "2023"));
        publications.add(publication(1, "2024"));

        assertThat(publications.find(1, "2024")).contains(publication(1, "2024"));
        assertThat(publications.find(2, "2023")).isEmpty();
    }

    @Test
    void aRunPublishesARoundOnce() {
        publications.add(publication(1, "2023"));

        assertThatThrownBy(() -> publications.add(publication(1, "2023"))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theSetThatWasWrittenLastIsKept() {
        Written first = new Written("x", List.of("b.csv", "a.csv"), Map.of("a.csv", "1", "b.csv", "2"));
        Written second = new Written("y", List.of("a.csv"), Map.of());
        publications.written("2023", first);
        publications.written("2024", first);
        publications.written("2023", second);

        assertThat(publications.written("2023")).contains(second);
        assertThat(publications.written("2024")).contains(first);
        assertThat(publications.written("2025")).isEmpty();
    }

    @Test
    void aLetterThatIsDraftedByItselfIsRememberedWithTheSetOfItsRound() {
        publications.written("2023", new Written("x", List.of("a.csv"), Map.of("a.csv", "1", "letter.docx", "2")));
        publications.drafted("2023", Map.of("letter.docx", "3", "letter.new.docx", "4"));
        publications.drafted("2024", Map.of("letter.docx", "3"));

        assertThat(publications.written("2023"))
                .contains(new Written(
                        "x", List.of("a.csv"), Map.of("a.csv", "1", "letter.docx", "3", "letter.new.docx", "4")));
        assertThat(publications.written("2024")).as("never written").isEmpty();
    }
}
