package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.run.Workplaces;

/** A hand-over at the end of the year, which the receiver counts in the next one. */
class TransitNightTest {

    private final Workspace here;

    TransitNightTest(@TempDir Path folder) throws IOException {
        here = Workspace.small(folder, "keep", "tables, workbook, states, letter")
                .round("expected: [AM, AZ, BY, KZ, KG, MD, RU, TJ, UZ]", "expected: [KZ, RU]")
                .round("frequencies: {TJ: quarterly}", "");
    }

    private void night(String date) {
        assertThat(here.run("nightly", "--run-date", date))
                .as(here.complained())
                .isZero();
    }

    private void sent(String month, int persons) throws IOException {
        here.drop("KZ_" + month + ".csv", "indicator;counterpart;value\nWANTED_RETURNED;RU;" + persons + "\n");
    }

    private void received(String month, int persons) throws IOException {
        here.drop("RU_" + month + ".csv", "indicator;counterpart;value\nWANTED_RECEIVED;KZ;" + persons + "\n");
    }

    private String flow() throws IOException {
        return here.lines("2023/flows-2023.csv").get(1);
    }

    private Map<String, List<String>> cells() throws IOException {
        return WorkbookCells.of(here.path("output/2023/consolidated-2023-en.xlsx"));
    }

    private List<String> cases() throws IOException {
        return cells().getOrDefault("Reconciliation", List.of()).stream()
                .map(cell -> cell.substring(cell.indexOf(' ') + 1))
                .toList();
    }

    @Test
    void whatIsReceivedAfterTheYearIsSaidAndNothingElseChanges() throws IOException {
        sent("2023-11", 4);
        sent("2023-12", 3);
        received("2023-12", 4);
        night("2024-02-10");

        String advised = "0.7273,0.7273,5.5,0,0";
        assertThat(here.lines("2023/flows-2023.csv").get(0))
                .contains(
                        "verdict,settled,sent,received,cc1,matched,lags,sent_before,in_transit,received_later,never_received");
        assertThat(flow()).isEqualTo("WANTED_RETURNED,KZ,RU,DISCREPANCY,7,7,4,0.5455,4,1:4,,3,0,0,0," + advised);
        assertThat(cases()).contains("3 in transit at the end of the year");
        Map<String, String> before = here.fingerprints("output/2023");
        Map<String, List<String>> cellsBefore = cells();
        assertThat(cellsBefore.remove("Reconciliation")).isNotNull();

        Workspace.copy(here.path("jobs/rounds/2023"), here.path("jobs/rounds/2024"));
        Workplaces.edit(here.path("jobs/rounds/2024/round.yml"), "round: 2023", "round: 2024");
        Workplaces.edit(here.path("jobs/rounds/2024/round.yml"), "closes: 2024-06-01", "closes: 2025-06-01");
        Workplaces.edit(here.path("jobs/rounds/2024/round.yml"), "next-release: 2027", "next-release: 2028");
        received("2024-01", 2);
        night("2024-02-12");

        assertThat(flow())
                .as("three persons on their way at the end of the year, two of them have come since")
                .isEqualTo("WANTED_RETURNED,KZ,RU,DISCREPANCY,7,7,4,0.5455,4,1:4,,3,2,0,0," + advised);
        assertThat(cases()).contains("3 in transit at the end of the year; 2 received after it");
        Map<String, String> after = here.fingerprints("output/2023");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream()
                        .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                        .map(Map.Entry::getKey))
                .as("what was written anew, byte by byte: the figures keep their date")
                .containsExactly("consolidated-2023-en.xlsx", "consolidated-2023-ru.xlsx", "flows-2023.csv");
        Map<String, List<String>> cellsAfter = cells();
        assertThat(cellsAfter.remove("Reconciliation")).isNotNull();
        assertThat(cellsAfter).as("every other cell").isEqualTo(cellsBefore);

        sent("2024-01", 0);
        received("2024-02", 0);
        night("2024-03-10");
        assertThat(flow())
                .as("the third one has not come in time")
                .isEqualTo("WANTED_RETURNED,KZ,RU,DISCREPANCY,7,7,4,0.5455,4,1:4,,2,2,1,0," + advised);
        assertThat(here.lines("2024/flows-2024.csv").get(1))
                .as("the next round knows where the two persons come from")
                .startsWith("WANTED_RETURNED,KZ,RU,DISCREPANCY,0,0,2,2,0,,2,0,0,0,0,");
        assertThat(here.run("verify")).as(here.printed() + here.complained()).isZero();

        Map<String, String> closed = here.fingerprints("output/2023");
        assertThat(here.run("rebuild")).as(here.printed() + here.complained()).isZero();
        assertThat(here.run("verify")).as(here.printed() + here.complained()).isZero();
        assertThat(here.fingerprints("output/2023"))
                .as("the journal knows the date of the figures, too")
                .isEqualTo(closed);
    }
}
