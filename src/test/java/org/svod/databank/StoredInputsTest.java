package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredInputsTest {

    private static final String GOOD = "period,indicator,value\n2023-05,DETAINED,5\n";
    private static final String BAD = "period,indicator,value\n2023-05,DETAINED,five\n";

    private final StoredFiles stored = new StoredFiles();
    private final StoredInputs inputs = stored.repositories().inputs();

    @AfterEach
    void close() {
        stored.close();
    }

    private static void changes(Supplier<String> fingerprint, Runnable... steps) {
        Set<String> seen = new HashSet<>(Set.of(fingerprint.get()));
        for (Runnable step : steps) {
            step.run();
            assertThat(seen.add(fingerprint.get())).isTrue();
            assertThat(fingerprint.get()).as("asked again").isEqualTo(fingerprint.get());
        }
    }

    private void staysAfter(Supplier<String> fingerprint, Runnable step) {
        String before = fingerprint.get();
        step.run();
        assertThat(fingerprint.get()).isEqualTo(before);
    }

    @Test
    void everyOutcomeForTheYearIsAnInput() {
        changes(
                () -> inputs.delivered(2023),
                () -> stored.deliver("KZ_2023-05.csv", GOOD),
                () -> stored.deliver("KZ_2023-05.csv", GOOD),
                () -> stored.deliver("KZ_2023-05.csv", BAD));
        staysAfter(() -> inputs.delivered(2023), () -> stored.open("KZ_2023-06.csv", GOOD));
        staysAfter(() -> inputs.delivered(2023), () -> stored.deliver("KZ_2022-05.csv", GOOD.replace("2023", "2022")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"found = '{\"OUTLIER\":1}'", "doubted = '{}'", "version = 7", "folder = 'KZ'"})
    void everyColumnOfADeliveryIsAnInput(String change) {
        stored.deliver("KZ_2023-05.csv", GOOD);
        changes(
                () -> inputs.delivered(2023),
                () -> stored.database().template().update("UPDATE delivery SET " + change));
    }

    @Test
    void whetherAReceiptIsWrittenIsNone() {
        stored.deliver("KZ_2023-05.csv", GOOD);
        staysAfter(
                () -> inputs.delivered(2023),
                () -> stored.repositories().outcomes().receiptsWritten(List.of(1L)));
    }

    @Test
    void ofAnotherYearOnlyWhatWasAcceptedCounts() {
        changes(() -> inputs.accepted(2023), () -> stored.deliver("KZ_2023-05.csv", GOOD));
        staysAfter(() -> inputs.accepted(2023), () -> stored.deliver("KZ_2023-06.csv", BAD));
        staysAfter(
                () -> inputs.accepted(2023),
                () -> stored.database().template().update("UPDATE delivery SET doubted = '{}'"));
    }

    private void publish(long run, int vintage, String value) {
        publish(run, vintage, value, Map.of());
    }

    private void publish(long run, int vintage, String value, Map<String, String> statuses) {
        stored.repositories()
                .publications()
                .add(new PublicationRepository.Publication(
                        run, LocalDate.EPOCH, "2023", "c", vintage, Map.of("DETAINED", value), statuses, List.of()));
    }

    @Test
    void publicationsOfTheRoundCountAndOfAnotherOnlyTheFiguresAndStatusesOfItsVintages() {
        changes(() -> inputs.published("2023"), () -> publish(1, 1, "5"), () -> publish(2, 0, "5"));
        staysAfter(() -> inputs.published("2022"), () -> publish(3, 0, "6"));
        changes(() -> inputs.figuresBefore("2024"), () -> publish(4, 2, "7"));
        staysAfter(() -> inputs.figuresBefore("2024"), () -> publish(5, 0, "8"));
        changes(() -> inputs.figuresBefore("2024"), () -> publish(6, 3, "7", Map.of("DETAINED", "FINAL")));
    }
}
