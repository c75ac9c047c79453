package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.delivery.Delivery;
import org.svod.submission.Fixtures;

/** Very many deliveries are read as few are, and never all at once. */
class DeliveryPortionsTest {

    /** Every fifth is of another year, and every seventh in another lane. */
    private static final long MANY = 3_700;

    private final StoredFiles stored = new StoredFiles();
    private final DeliveryPortions portions =
            new DeliveryPortions(JdbcClient.create(stored.database().template()));

    @BeforeEach
    void deliver() {
        stored.repositories()
                .deliveries()
                .add(LongStream.rangeClosed(1, MANY)
                        .mapToObj(DeliveryPortionsTest::delivery)
                        .toList());
    }

    @AfterEach
    void close() {
        stored.close();
    }

    private static OpenDelivery delivery(long number) {
        String file = number % 5 == 0 ? "KZ_2022-05.csv" : "KZ_2023-05.csv";
        Delivery delivery = new Delivery(
                number,
                file,
                file,
                1,
                "",
                Long.toHexString(number),
                7,
                LocalDate.of(2024, 2, 1),
                Optional.of(Fixtures.name(file)));
        return new OpenDelivery(delivery, 1, number % 7 == 0 ? 2 : 1);
    }

    private List<Long> read(DeliveryPortions.Of which) {
        return portions.rows("seq", which, "verdict IS NULL", (row, n) -> {
                    assertThat(n).as("rows of one query").isLessThan(1_000);
                    return row.getLong("seq");
                })
                .toList();
    }

    private static List<Long> numbers(java.util.function.LongPredicate which) {
        return LongStream.rangeClosed(1, MANY).filter(which).boxed().toList();
    }

    @Test
    void manyComeInTheirOrderWithoutTheOthers() {
        assertThat(read(DeliveryPortions.Of.run(1))).isEqualTo(numbers(n -> true));
        assertThat(read(DeliveryPortions.Of.year(2023))).isEqualTo(numbers(n -> n % 5 != 0));
        assertThat(read(DeliveryPortions.Of.lane(1, 1))).isEqualTo(numbers(n -> n % 7 != 0));
    }

    @Test
    void fewComeInTheirOrderWithoutTheOthers() {
        assertThat(read(DeliveryPortions.Of.year(2022))).isEqualTo(numbers(n -> n % 5 == 0));
        assertThat(read(DeliveryPortions.Of.lane(1, 2))).isEqualTo(numbers(n -> n % 7 == 0));
        assertThat(read(DeliveryPortions.Of.run(2))).isEmpty();
    }
}
