package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows that are asked about are shown before all others, and what is not shown is counted. */
class RowsInQuestionTest {

    private static final String HEADING =
            "indicator,state,freq,period,operation,counterpart,case_ref,delivery,file,sha256,place,rows,value,unit\n";

    @TempDir
    private Path folder;

    private static String row(String indicator, String state, String period, int place) {
        return indicator + "," + state + ",M," + period + ",NATIONAL,,,1," + state + ".csv,00," + place
                + ",1,5,PERSONS\n";
    }

    private RowsInQuestion read(String rows) throws IOException {
        Path table = folder.resolve("contributions.csv");
        Files.writeString(table, HEADING + rows);
        return RowsInQuestion.values(
                new RowIndex(),
                table,
                new RoundQuestion(
                        "id",
                        "flag",
                        new RoundQuestion.About("DETAINED", "KZ 2023-05", List.of()),
                        List.of(),
                        new RoundQuestion.Facts(List.of(), List.of(), Optional.empty()),
                        Optional.empty(),
                        ""));
    }

    @Test
    void theRowInQuestionIsShownAlthoughManyStandBeforeIt() throws IOException {
        StringBuilder rows = new StringBuilder(row("DETAINED", "AM", "2023-05", 2));
        for (int i = 0; i < 250; i++) {
            rows.append(row("DETAINED", "KZ", "2023-04", i));
        }
        rows.append(row("FIREARMS", "KZ", "2023-05", 900)).append(row("DETAINED", "KZ", "2023-05", 901));
        rows.append(row("DETAINED", "RU", "2023-05", 1));
        RowsInQuestion found = read(rows.toString());
        assertThat(found.rows()).hasSize(200);
        assertThat(found.rows().get(199).place()).isEqualTo("901");
        assertThat(found.rows()).filteredOn(RowsInQuestion.Row::asked).hasSize(1);
        assertThat(found.more()).isEqualTo(51);
    }

    @Test
    void aStateWithoutRowsHasNone() throws IOException {
        assertThat(read(row("DETAINED", "AM", "2023-05", 2)).rows()).isEmpty();
    }
}
