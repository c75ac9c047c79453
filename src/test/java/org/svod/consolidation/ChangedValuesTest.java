package org.svod.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.StoredFiles;
import org.svod.observation.Decimals;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.Parallel;
import org.svod.reconciliation.RoundFixture;
import org.svod.round.Round;
import org.svod.round.RoundContext;

/** What a round's report says, and what a file changed, from files that are stored. */
class ChangedValuesTest {

    private static final Round ROUND = RoundFixture.expecting(Stream.of("KZ", "RU")
                    .map(StoredFiles.CODEBOOK.states()::get)
                    .toList())
            .build();

    private final StoredFiles stored = new StoredFiles();

    @AfterEach
    void close() {
        stored.close();
    }

    /** As {@code 2023-05 DETAINED 5; 2023-05 FIREARMS A-1 4}. */
    private static String content(String rows) {
        StringBuilder file = new StringBuilder("period,indicator,operation,case_ref,value\n");
        for (String row : rows.split("; *", -1)) {
            String[] f = row.split(" ", -1);
            file.append(f[0]).append(',').append(f[1]);
            file.append(f.length > 3 ? ",TRAL-2023," + f[2] + "," + f[3] : ",,," + f[2])
                    .append('\n');
        }
        return file.toString();
    }

    private Consolidation consolidation() {
        return new Consolidation(
                stored.repositories().submissions(),
                stored.repositories().stored(),
                stored.repositories().publications(),
                stored.repositories().quality(),
                "test",
                Parallel.ALONE);
    }

    private RoundReport report() {
        return consolidation()
                .report(new RoundContext(StoredFiles.CODEBOOK, ROUND, List.of(), LocalDate.of(2024, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # before (file: rows)                                       | new file    | rows                                  | changed
        KZ_2023-05: 2023-05 DETAINED 5; 2023-05 FIREARMS 1           | KZ_2023-05  | 2023-05 DETAINED 5; 2023-05 FIREARMS 1.0; 2023-05 DEVICES ... | ''
        KZ_2023-05: 2023-05 DETAINED 5; 2023-05 FIREARMS 1           | KZ_2023-05  | 2023-05 DETAINED 6; 2023-05 FIREARMS 1 | DETAINED
        KZ_2023-05: 2023-05 DETAINED 5; 2023-05 FIREARMS 1           | KZ_2023-05  | 2023-05 DETAINED 5                    | FIREARMS
        KZ_2023-05: 2023-05 DETAINED 5                               | KZ_2023-06  | 2023-06 DETAINED 5                    | DETAINED
        KZ_2023-05: 2023-05 FIREARMS A-1 5                           | KZ_2023-05  | 2023-05 FIREARMS A-2 5                | FIREARMS
        KZ_2023: 2023-05 DETAINED 5; 2023-06 FIREARMS 6              | KZ_2023-05  | 2023-05 DETAINED 5                    | ''
        KZ_2023: 2023-05 DETAINED 5; 2023-06 FIREARMS 6              | KZ_2023-06  | 2023-06 FIREARMS 7                    | FIREARMS
        KZ_2023-05: 2023-05 DETAINED 5                               | KZ_2023     | 2023-05 DETAINED 5; 2023-06 DEVICES 2 | DEVICES
        KZ_2023-05: 2023-05 DETAINED 5                               | KZ_2023     | 2023-Q2 DETAINED 5                    | DETAINED
        RU_2023-05: 2023-05 DETAINED 5                               | KZ_2023-05  | 2023-05 DETAINED 5                    | DETAINED
        """)
    void aFileChangesTheIndicatorsAboutWhichItSaysSomethingElse(
            String before, String file, String rows, String changed) {
        String[] old = before.split(": ", 2);
        long last = stored.deliver(old[0] + ".csv", content(old[1])).delivery().number();
        long now = stored.deliver(file + ".csv", content(rows)).delivery().number();

        assertThat(report().submissions())
                .filteredOn(s -> s.delivery().number() == now)
                .singleElement()
                .satisfies(s -> assertThat(new ChangedValues(
                                        stored.repositories().submissions(), StoredFiles.CODEBOOK, ROUND, last)
                                .of(s))
                        .extracting(sum -> sum.indicator().code())
                        .hasSameElementsAs(changed.isEmpty() ? List.of() : List.of(changed.split(" ", -1))));
    }

    @Test
    void aChangedSumNamesThePeriodBothSumsAndTheFirstLineThatIsDifferent() {
        String before = "2023-05 DETAINED 5; 2023-05 FIREARMS A-1 4; 2023-05 FIREARMS 2; 2023-05 DEVICES 3";
        String after = "2023-05 DETAINED 5; 2023-05 FIREARMS A-1 4; 2023-05 FIREARMS 3; 2023-05 AMMUNITION 7";
        long last = stored.deliver("KZ_2023-05.csv", content(before)).delivery().number();
        stored.deliver("KZ_2023-05.csv", content(after));

        ChangedValues values =
                new ChangedValues(stored.repositories().submissions(), StoredFiles.CODEBOOK, ROUND, last);
        assertThat(values.of(report().submissions().get(1)))
                .extracting(c -> c.indicator().code() + " " + c.period() + " "
                        + c.before().map(Decimals::text).orElse("-") + " "
                        + c.after().map(Decimals::text).orElse("-") + " " + c.line())
                .containsExactlyInAnyOrder(
                        "FIREARMS 2023-05 6 7 4", "AMMUNITION 2023-05 - 7 5", "DEVICES 2023-05 3 - 0");
    }

    @Test
    void aReportIsMadeOfEverythingThatSpeaks() {
        stored.deliver("KZ_2023-05.csv", content("2023-05 DETAINED 5"));
        stored.deliver("KZ_2023-05.csv", content("2023-05 DETAINED 6"));
        stored.deliver("RU_2023-05.csv", content("2023-05 DETAINED five"));
        stored.deliver("RU_2022-05.csv", content("2022-05 DETAINED 3"));
        RoundReport report = report();

        assertThat(report.submissions())
                .extracting(s -> s.delivery().file() + " " + s.inForce())
                .containsExactly("KZ_2023-05.csv false", "KZ_2023-05.csv true", "RU_2023-05.csv false");
        assertThat(report.ledger().sum()).isEqualByComparingTo("6");
        assertThat(report.asOf()).isEqualTo("2024-02-01");
        assertThat(report.vintages()).isEmpty();
        assertThat(report.softwareVersion()).isEqualTo("test");
    }

    private void publish(long run, String round, int vintage, String detained) {
        stored.repositories()
                .publications()
                .add(new Publication(
                        run,
                        LocalDate.of(2024, 3, (int) run),
                        round,
                        "content " + run,
                        vintage,
                        Map.of("DETAINED", detained),
                        Map.of("DETAINED", "PROVISIONAL"),
                        List.of("x")));
    }

    @Test
    void aReportHasTheDateOfItsLastPublicationAndTheVintagesThatChangedAFigure() {
        RoundReport before = report();
        publish(1, "2023", 1, "5");
        publish(2, "2023", 0, "5");

        for (RoundReport report : List.of(report(), consolidation().published(before))) {
            assertThat(report.asOf()).isEqualTo("2024-03-02");
            assertThat(report.vintages()).singleElement().satisfies(v -> {
                assertThat(v.number()).isEqualTo(1);
                assertThat(v.values().get("DETAINED")).isEqualByComparingTo("5");
                assertThat(v.causes()).containsExactly("x");
            });
        }
    }

    @Test
    void lastYearsFigureIsTheOneLastPublished() {
        publish(1, "2022", 1, "80");
        publish(2, "2022", 2, "90");
        publish(3, "2022", 0, "91");

        assertThat(report().figure(StoredFiles.CODEBOOK.indicators().get("DETAINED"))
                        .orElseThrow()
                        .previous())
                .contains(new BigDecimal(90));
    }
}
