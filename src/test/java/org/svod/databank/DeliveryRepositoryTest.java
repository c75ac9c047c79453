package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.svod.databank.DeliveryRepository.Taken;
import org.svod.delivery.Delivery;
import org.svod.submission.Fixtures;

class DeliveryRepositoryTest {

    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n";

    private final StoredFiles stored = new StoredFiles();
    private final DeliveryRepository deliveries = stored.repositories().deliveries();

    @AfterEach
    void close() {
        stored.close();
    }

    private static OpenDelivery delivery(long number, int lane, String file, String sha256) {
        return new OpenDelivery(
                new Delivery(
                        number,
                        "KZ/" + file,
                        file,
                        2,
                        "KZ",
                        sha256,
                        7,
                        LocalDate.of(2024, 2, 1),
                        file.startsWith("K") ? Optional.of(Fixtures.name(file)) : Optional.empty()),
                1,
                lane);
    }

    @Test
    void anOpenDeliveryComesBackInItsLaneUntilItHasAnOutcome() {
        OpenDelivery versioned = delivery(2, 2, "KZ_2023-05_v3.csv", "b");
        OpenDelivery nameless = delivery(1, 2, "отчёт.csv", "a");
        OpenDelivery other = delivery(3, 1, "KZ_2023-06.csv", "c");
        deliveries.add(List.of(versioned, nameless, other));

        assertThat(deliveries.last()).isEqualTo(3);
        assertThat(deliveries.count(1)).isEqualTo(3);
        assertThat(deliveries.count(2)).isZero();
        assertThat(deliveries.lanes(1)).containsExactly(1, 2);
        assertThat(deliveries.open(1, 2, StoredFiles.CODEBOOK)).containsExactly(nameless, versioned);
        assertThat(deliveries.open(2, 2, StoredFiles.CODEBOOK)).isEmpty();
        assertThat(deliveries.fingerprints(List.of(1L, 3L, 9L))).isEqualTo(Map.of(1L, "a", 3L, "c"));
        assertThatThrownBy(() -> deliveries.add(List.of(other))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theLargestOpenDeliveryOfALaneIsKnown() {
        assertThat(deliveries.largestOpen(1, 1)).isZero();
        stored.deliver("KZ_2023-05.csv", GOOD);
        assertThat(deliveries.largestOpen(1, 1)).isZero();
        deliveries.add(List.of(delivery(2, 2, "KZ_2023-06.csv", "b"), delivery(3, 1, "KZ_2023-07.csv", "c")));
        assertThat(deliveries.largestOpen(1, 1)).isEqualTo(7);
        assertThat(deliveries.largestOpen(1, 3)).isZero();
        assertThat(deliveries.largestOpen(2, 1)).isZero();
    }

    @Test
    void aDeliveryWithAnOutcomeIsNotOpenAnyMore() {
        stored.deliver("KZ_2023-05.csv", GOOD);
        Delivery open = stored.open("KZ_2023-05.csv", GOOD);

        assertThat(deliveries.open(1, 1, StoredFiles.CODEBOOK))
                .extracting(OpenDelivery::delivery)
                .containsExactly(open);
        assertThat(open.nth()).isEqualTo(2);
        assertThat(deliveries.countsByFile()).isEqualTo(Map.of("KZ_2023-05.csv", 2));
    }

    @Test
    void theSameBytesForAnotherStateOrPeriodAreFoundWhereTheyCameBefore() {
        deliveries.add(List.of(
                delivery(1, 1, "x.csv", "a"),
                delivery(2, 1, "KZ_2023-05.csv", "a"),
                delivery(3, 1, "KZ_2023-05_v2.csv", "a"),
                delivery(4, 1, "KZ_2023-06.csv", "a"),
                delivery(5, 1, "KZ_2023-07.csv", "b")));
        List<Delivery> all = deliveries.open(1, 1, StoredFiles.CODEBOOK).stream()
                .map(OpenDelivery::delivery)
                .toList();

        assertThat(elsewhere(all.get(2))).as("its own state and period").isEmpty();
        assertThat(elsewhere(all.get(3))).containsExactly("KZ_2023-05.csv", "KZ_2023-05_v2.csv");
        assertThat(elsewhere(all.get(1))).as("later ones do not count").isEmpty();
        assertThat(elsewhere(all.get(4))).isEmpty();
    }

    private List<String> elsewhere(Delivery delivery) {
        return deliveries.sameContentElsewhere(delivery, StoredFiles.CODEBOOK).stream()
                .map(Delivery::file)
                .toList();
    }

    @Test
    void whatStillLiesInTheDropFolderIsKnownByItsPath() {
        long settled = stored.deliver("KZ_2023-05.csv", GOOD).delivery().number();
        long open = stored.open("KZ_2023-06.csv", GOOD).number();
        deliveries.replacePresent(Map.of("gone.csv", 9L));
        deliveries.replacePresent(Map.of("KZ/a.csv", settled, "b.csv", open));

        assertThat(deliveries.present()).isEqualTo(Map.of("KZ/a.csv", settled, "b.csv", open));
        assertThat(deliveries.settledAndPresent()).extracting(Taken::delivery).containsExactly(settled);
        assertThat(deliveries.settledAndPresent())
                .extracting(Taken::sha256)
                .containsExactlyElementsOf(
                        deliveries.fingerprints(List.of(settled)).values());
        deliveries.taken(settled);
        assertThat(deliveries.present()).isEqualTo(Map.of("b.csv", open));
        assertThat(deliveries.settledAndPresent()).isEmpty();
    }

    @Test
    void aNewDatabaseHasNoDelivery() {
        assertThat(deliveries.last()).isZero();
        assertThat(deliveries.countsByFile()).isEmpty();
        assertThat(deliveries.lanes(1)).isEmpty();
    }
}
