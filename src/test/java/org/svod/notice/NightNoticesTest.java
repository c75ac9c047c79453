package org.svod.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.files.ChainHead;
import org.svod.intake.Journal;
import org.svod.run.RoundSummary;
import org.svod.run.RunReport;

class NightNoticesTest {

    @TempDir
    private Path folder;

    private List<Notice> on(String day, RoundSummary.Waits waits) throws IOException {
        RoundSummary round = new RoundSummary(
                "2023",
                LocalDate.parse(day),
                true,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                0,
                0,
                0,
                0,
                false,
                List.of(),
                waits);
        RunReport report = new RunReport(
                1,
                LocalDate.parse(day),
                RunReport.State.DONE,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                List.of(round),
                List.of(),
                List.of(),
                0,
                ChainHead.EMPTY);
        return new NightNotices(report, new Journal(folder), folder).all();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-07, ''",
        "2024-01-08, before",
        "2024-01-14, before",
        "2024-01-15, on",
        "2024-01-16, after",
        "2024-02-14, after",
        "2024-02-15, ''"
    })
    void aReminderTellsTheStageThatHasBegun(String day, String stage) throws IOException {
        RoundSummary.Outstanding due = new RoundSummary.Outstanding("KZ", "2023-12", LocalDate.of(2024, 1, 15));
        List<Notice> notices = on(day, new RoundSummary.Waits(List.of(due), List.of()));
        if (stage.isEmpty()) {
            assertThat(notices).isEmpty();
        } else {
            assertThat(notices).singleElement().satisfies(notice -> {
                assertThat(notice.about()).isEqualTo("2023-12 " + stage);
                assertThat(notice.state()).isEqualTo("KZ");
            });
        }
    }

    @Test
    void manyQuestionsOfAStateComeInOneNotice() throws IOException {
        List<RoundSummary.Asked> asked = IntStream.rangeClosed(1, 12)
                .mapToObj(
                        n -> new RoundSummary.Asked("DETAINED", "A-" + n, n > 9 ? List.of("KZ") : List.of("KZ", "RU")))
                .toList();
        List<Notice> notices = on("2024-03-01", new RoundSummary.Waits(List.of(), asked));
        assertThat(notices).filteredOn(n -> n.state().equals("RU")).hasSize(9);
        assertThat(notices)
                .filteredOn(n -> n.state().equals("KZ"))
                .singleElement()
                .satisfies(n -> assertThat(n.facts().get("question"))
                        .startsWith("DETAINED A-1, ")
                        .endsWith("DETAINED A-10 … 2"));
    }
}
