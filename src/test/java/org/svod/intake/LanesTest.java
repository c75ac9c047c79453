package org.svod.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.intake.JournalEntry.Delivered;

class LanesTest {

    /** As {@code KZ 100}: whose file, and how many bytes it has; {@code -} for a file whose name tells no state. */
    private static Delivered delivered(String text) {
        String[] fields = text.split(" ", -1);
        String state = fields[0].equals("-") ? "" : fields[0];
        return new Delivered(1, LocalDate.EPOCH, "", 1, state, state + ".csv", "", "", Long.parseLong(fields[1]));
    }

    private static Map<String, Integer> lanes(int lanes, String files) {
        List<Delivered> deliveries =
                Stream.of(files.split("; *", -1)).map(LanesTest::delivered).toList();
        return Lanes.of(deliveries, lanes, Delivered::path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # lanes | files                                    | lane of each state
        1       | KZ 100; RU 100                           | KZ 1, RU 1
        2       | KZ 100; RU 100                           | KZ 1, RU 2
        2       | KZ 100; RU 90000; BY 100                 | RU 1, BY 2, KZ 2
        2       | KZ 30000; KZ 40000; RU 60000; BY 50000   | KZ 1, RU 2, BY 2
        2       | KZ 0; KZ 0; KZ 0; RU 25000; BY 1         | RU 1, KZ 2, BY 2
        2       | - 100; KZ 90000                          | KZ 1, - 2
        4       | KZ 100                                   | KZ 1
        """)
    void theHeaviestStatesAreSharedOutFirst(int lanes, String files, String expected) {
        Map<String, Integer> found = lanes(lanes, files);

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Stream.of(expected.split(", ", -1))
                        .map(text -> text.split(" ", -1))
                        .collect(Collectors.toMap(
                                text -> text[0].equals("-") ? "" : text[0], text -> Integer.parseInt(text[1]))));
    }

    @Test
    void nothingDeliveredNeedsNoLane() {
        assertThat(Lanes.of(List.of(), 2, Delivered::path)).isEmpty();
    }
}
