package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.databank.MemoryDatabase;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.round.Background;
import org.svod.round.History;
import org.svod.round.KnownReleases;
import org.svod.round.Neighbours;
import org.svod.round.NextRound;
import org.svod.round.Round;
import org.svod.round.RoundContext;
import org.svod.run.RunSettings;

class RoundInputsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final RunSettings SETTINGS = RunSettings.read(Path.of("jobs"));
    private static final Codebook CODEBOOK = SETTINGS.codebook();

    /** A class path on which nothing is; a blank one would be the working folder. */
    private static final String NOTHING = "nothing.jar";

    private final MemoryDatabase database = new MemoryDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private String inputs(Optional<NextRound> next, Map<Integer, Set<String>> expected) throws IOException {
        Round round = SETTINGS.rounds().ofYear(2023).orElseThrow();
        return new RoundInputs(database.repositories().inputs(), new SoftwareFingerprint("one", NOTHING))
                .of(
                        new RoundContext(
                                CODEBOOK,
                                round,
                                new Neighbours(List.of(), next),
                                DAY,
                                new Background(List.of(), History.NONE, expected),
                                KnownReleases.NONE,
                                List.of()),
                        Map.of());
    }

    private static Codebook without(String... indicators) {
        return new Codebook(
                CODEBOOK.states(),
                Codelist.of(CODEBOOK.indicators().stream()
                        .filter(i -> Stream.of(indicators).noneMatch(i.code()::equals))
                        .toList()),
                CODEBOOK.units(),
                CODEBOOK.operations(),
                CODEBOOK.statuses(),
                CODEBOOK.headings());
    }

    @Test
    void theFlowsInTheCodebookOfTheNextRoundAreAnInput() throws IOException {
        Map<Integer, Set<String>> expected = Map.of(2023, Set.of("KZ"));
        String same = inputs(Optional.of(new NextRound(CODEBOOK, List.of())), expected);

        assertThat(inputs(Optional.of(new NextRound(without("WANTED_RECEIVED"), List.of())), expected))
                .isNotEqualTo(same);
        assertThat(inputs(Optional.of(new NextRound(without("DETAINED"), List.of())), expected))
                .as("no flow")
                .isEqualTo(same);
    }

    @Test
    void theStatesThatReportInEarlierRoundsAreAnInput() throws IOException {
        String same = inputs(Optional.empty(), Map.of(2022, Set.of("KZ", "RU"), 2023, Set.of("KZ")));

        assertThat(inputs(Optional.empty(), Map.of(2022, Set.of("KZ"), 2023, Set.of("KZ"))))
                .isNotEqualTo(same);
        assertThat(inputs(Optional.empty(), Map.of(2022, Set.of("RU", "KZ"), 2023, Set.of("KZ"), 2024, Set.of("BY"))))
                .as("a later round")
                .isEqualTo(same);
    }

    private static Publication publication(int day, String figures, String advice) {
        return new Publication(
                day,
                DAY.withDayOfMonth(day),
                "2023",
                figures.repeat(32) + advice.repeat(32),
                0,
                Map.of(),
                Map.of(),
                List.of());
    }

    @Test
    void adviceThatChangesLeavesTheFiguresTheirDate() {
        assertThat(Consolidation.dateOfFigures(List.of())).isEmpty();
        assertThat(Consolidation.dateOfFigures(List.of(publication(1, "a", "x"), publication(2, "a", "y"))))
                .contains(DAY);
        assertThat(Consolidation.dateOfFigures(List.of(
                        publication(1, "a", "x"),
                        publication(2, "b", "x"),
                        publication(3, "b", "y"),
                        publication(4, "b", "z"))))
                .contains(DAY.withDayOfMonth(2));
        assertThat(Consolidation.dateOfFigures(List.of(publication(1, "a", "x"), publication(2, "a", "x"))))
                .contains(DAY);
    }
}
