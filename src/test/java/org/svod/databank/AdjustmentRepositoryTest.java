package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.codebook.Operation;
import org.svod.observation.CellKey;
import org.svod.period.Period;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.UnionFixture;

class AdjustmentRepositoryTest {

    private final MemoryDatabase database = new MemoryDatabase();
    private final List<Runnable> transactions = new ArrayList<>();
    private final AdjustmentRepository adjustments =
            new AdjustmentRepository(JdbcClient.create(database.template()), action -> {
                transactions.add(action);
                action.run();
            });

    @AfterEach
    void close() {
        database.close();
    }

    private static Adjustment adjustment(String amount, String counterpart) {
        return new Adjustment(
                Component.MIRROR,
                UnionFixture.state("KZ"),
                new CellKey(
                        Period.of("2023-05"),
                        UnionFixture.indicator("RETURNED"),
                        UnionFixture.CODEBOOK.operations().get(Operation.NATIONAL),
                        UnionFixture.CODEBOOK.states().find(counterpart)),
                new BigDecimal(amount),
                "KZ>RU",
                Adjustment.Reason.SETTLED_BY_MEAN,
                List.of(new Evidence(1, "KZ_2023.csv", 7), new Evidence(2, "RU_2023.csv", 0)));
    }

    private static List<Adjustment> many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> adjustment(Integer.toString(i), "RU"))
                .toList();
    }

    @Test
    void anAdjustmentIsALineThatAnybodyCanRead() {
        adjustments.replace("2023", List.of(adjustment("-2.50", "RU"), adjustment("1E+3", "")));

        assertThat(database.template().queryForObject("SELECT lines FROM adjustment", String.class))
                .isEqualTo("""
                        MIRROR	KZ	2023-05	RETURNED	NATIONAL	RU	-2.50	KZ>RU	SETTLED_BY_MEAN	1 KZ_2023.csv:7, 2 RU_2023.csv
                        MIRROR	KZ	2023-05	RETURNED	NATIONAL		1000	KZ>RU	SETTLED_BY_MEAN	1 KZ_2023.csv:7, 2 RU_2023.csv
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_500})
    void exactlyTheAdjustmentsThatWereStoredAreThere(int number) {
        adjustments.replace("2023", many(number));

        assertThat(adjustments.has("2023", many(number))).isTrue();
        assertThat(adjustments.has("2023", many(number + 1))).isFalse();
        assertThat(adjustments.has("2024", many(number))).isEqualTo(number == 0);
        if (number > 0) {
            assertThat(adjustments.has("2023", many(number - 1))).isFalse();
            List<Adjustment> other = new ArrayList<>(many(number));
            other.set(number - 1, adjustment("0.5", "RU"));
            assertThat(adjustments.has("2023", other)).isFalse();
        }
    }

    @Test
    void replacingLeavesOtherRoundsAloneAndNothingOfTheOldOnes() {
        adjustments.replace("2023", many(2_500));
        adjustments.replace("2024", many(3));
        adjustments.replace("2023", many(1));

        assertThat(adjustments.has("2023", many(1))).isTrue();
        assertThat(adjustments.has("2024", many(3))).isTrue();
    }

    @Test
    void noTransactionHoldsMoreThanAThousandAdjustments() {
        adjustments.replace("2023", many(2_500));
        assertThat(transactions).as("three pages stored").hasSize(3);
        adjustments.replace("2023", many(1));
        assertThat(transactions).as("three pages taken away, one stored").hasSize(7);
        assertThat(Optional.ofNullable(
                        database.template().queryForObject("SELECT MAX(adjustments) FROM adjustment", Integer.class)))
                .contains(1);
    }
}
