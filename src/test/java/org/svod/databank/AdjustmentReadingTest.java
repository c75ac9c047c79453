package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.UnionFixture;

class AdjustmentReadingTest {

    private static final String ROUND = "2023";

    private final Database database;
    private final AdjustmentRepository adjustments;

    AdjustmentReadingTest(@TempDir Path folder) {
        database = Database.open(folder, 2);
        adjustments = database.repositories().adjustments();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Adjustment joint(int number) {
        CellKey cell = new CellKey(
                Period.of("2023-05"),
                UnionFixture.indicator("DETAINED"),
                UnionFixture.CODEBOOK.operations().get("LED"),
                Optional.empty());
        return new Adjustment(
                Component.JOINT,
                UnionFixture.state("KZ"),
                cell,
                new BigDecimal(-number),
                "TRAL-23/" + number,
                Adjustment.Reason.KEPT_ELSEWHERE,
                List.of(new Evidence(7, "KZ_2023-05.csv", 12), new Evidence(12, "RU_2023-05.csv", number + 2L)));
    }

    private static Adjustment mirror() {
        CellKey cell = new CellKey(
                Period.of("2023-Q2"),
                UnionFixture.indicator("RETURNED"),
                UnionFixture.CODEBOOK.national(),
                Optional.of(UnionFixture.state("RU")));
        return new Adjustment(
                Component.MIRROR,
                UnionFixture.state("KZ"),
                cell,
                new BigDecimal("304.500"),
                "KZ>RU",
                Adjustment.Reason.FILLED_FROM_MIRROR,
                List.of(new Evidence(3, "RU_2023.csv", 0)));
    }

    private static Adjustment decided() {
        CellKey cell = new CellKey(
                Period.of("2023"),
                UnionFixture.indicator("EXPLOSIVES"),
                UnionFixture.CODEBOOK.national(),
                Optional.empty());
        return new Adjustment(
                Component.DECISION,
                UnionFixture.state("UZ"),
                cell,
                new BigDecimal("0.001"),
                "UZ 2023",
                Adjustment.Reason.DECIDED,
                List.of());
    }

    private List<Adjustment> stored(String round) {
        List<Adjustment> stored = new ArrayList<>();
        adjustments.read(round, UnionFixture.CODEBOOK, stored::add);
        return stored;
    }

    @Test
    void whatIsStoredIsReadBackAsItWas() {
        List<Adjustment> made = List.of(joint(1), mirror(), decided());
        adjustments.replace(ROUND, made);
        assertThat(stored(ROUND)).isEqualTo(made);
        assertThat(stored("2022")).isEmpty();
    }

    @Test
    void manyPagesAreReadInTheirOrder() {
        List<Adjustment> made =
                IntStream.range(0, 2_345).mapToObj(AdjustmentReadingTest::joint).toList();
        adjustments.replace(ROUND, made);
        assertThat(stored(ROUND)).isEqualTo(made);
        assertThat(adjustments.has(ROUND, made)).isTrue();
        adjustments.replace(ROUND, made.subList(0, 1_000));
        assertThat(stored(ROUND)).isEqualTo(made.subList(0, 1_000));
        assertThat(adjustments.has(ROUND, made)).isFalse();
    }

    @Test
    void evidenceOfFilesWithOneNameTellsTheDeliveriesApart() {
        Adjustment first = joint(1);
        Adjustment second = new Adjustment(
                first.component(),
                first.state(),
                first.cell(),
                first.amount(),
                first.reference(),
                first.reason(),
                List.of(new Evidence(8, "KZ_2023-05.csv", 12), first.evidence().get(1)));
        adjustments.replace(ROUND, List.of(first));
        assertThat(adjustments.has(ROUND, List.of(second))).isFalse();
        Set<Long> deliveries = new TreeSet<>();
        adjustments.read(ROUND, UnionFixture.CODEBOOK, a -> a.evidence().forEach(e -> deliveries.add(e.delivery())));
        assertThat(deliveries).containsExactly(7L, 12L);
    }

    @Test
    void aDamagedPageIsNotPassedOver() {
        database.template()
                .update("INSERT INTO adjustment (round, page, adjustments, lines) VALUES (?, 0, 1, 'JOINT')", ROUND);
        assertThatThrownBy(() -> stored(ROUND))
                .hasMessageContaining("page 0 of the adjustments of round 2023 is not as it was stored");
    }

    @Test
    void aLostLineIsNotPassedOver() {
        adjustments.replace(ROUND, List.of(joint(1), joint(2)));
        database.template().update("UPDATE adjustment SET adjustments = 3");
        assertThatThrownBy(() -> stored(ROUND))
                .hasMessageContaining("page 0 of the adjustments of round 2023 is not as it was stored");
    }
}
