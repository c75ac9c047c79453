package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowInQuestionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
        SENT,  KZ>RU, in_transit 3 received_later 2 never_sent 0.5
        SENT,  RU>KZ, ''
        SENT,  KZ>BY, ''
        MOVED, KZ>RU, receipt_not_known 10
        OTHER, KZ>RU, ''
        """)
    void whatIsAboveZeroIsToldOfTheFlowInQuestion(String indicator, String reference, String told) throws IOException {
        Path table = folder.resolve("flows-2023.csv");
        Files.writeString(table, """
                indicator,origin,destination,in_transit,received_later,never_received,never_sent,receipt_not_known,sending_not_known
                SENT,KZ,RU,3,2,0,0.5,0,0
                SENT,RU,KZ,0,0,0,0,0,0
                SENT,KZ,BY,,,,,,
                MOVED,KZ,RU,0,0,0,0,10,0
                """);
        RoundQuestion.About about = new RoundQuestion.About(indicator, reference, List.of());

        assertThat(String.join(
                        " ",
                        FlowInQuestion.of(new RowIndex(), table, about).amounts().stream()
                                .map(a -> a.column() + " " + a.value())
                                .toList()))
                .isEqualTo(told);
        assertThat(FlowInQuestion.of(new RowIndex(), folder.resolve("none.csv"), about)
                        .amounts())
                .isEmpty();
    }
}
