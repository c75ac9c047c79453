package org.svod.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the figures of a round may come out, and who must approve them. */
class CalendarReaderTest {

    private final RoundOnDisk folder;

    CalendarReaderTest(@TempDir Path jobs) throws IOException {
        this.folder = new RoundOnDisk(jobs);
        folder.settings("release: {approval: two}\n");
    }

    private void calendar(String rows) throws IOException {
        folder.write("rounds/2023/calendar.csv", "planned,time,zone,reason\n" + rows.replace("\\n", "\n") + "\n");
    }

    @ParameterizedTest
    @CsvSource({"none, NONE, 0, false", "one, ONE, 1, true", "two, TWO, 2, true"})
    void aRoundSaysHowManyMustApprove(String text, Approval approval, int persons, boolean asked) throws IOException {
        folder.replace("approval: two", "approval: " + text);
        ReleaseSettings release = folder.round().release();

        assertThat(release).isEqualTo(new ReleaseSettings(approval, java.util.Optional.empty()));
        assertThat(release.asksForApproval()).isEqualTo(asked);
        assertThat(approval.persons()).isEqualTo(persons);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-06-15,09:00,Europe/Moscow, | 2024-06-15T06:00:00Z
        2024-06-15,00:00,UTC,           | 2024-06-15T00:00:00Z
        2024-10-27,02:30,Europe/Berlin, | 2024-10-27T01:30:00Z
        2024-10-27,03:00,Europe/Berlin, | 2024-10-27T02:00:00Z
        2024-06-15,09:00,UTC,\\n2024-07-01,10:00,UTC,delayed | 2024-07-01T10:00:00Z
        """)
    void theLastLineSaysWhen(String rows, Instant planned) throws IOException {
        calendar(rows);
        assertThat(folder.round().release().planned()).contains(planned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ,09:00,UTC,               | :2: planned is blank
        15.6.2024,09:00,UTC,      | :2: planned 15.6.2024 is not a date
        2024-06-15,,UTC,          | :2: time is blank
        2024-06-15,9:00,UTC,      | :2: time 9:00 is not a time; expected hours and minutes like 09:00
        2024-06-15,24:00,UTC,     | :2: time 24:00 is not a time
        2024-06-15,09:00,,        | :2: zone is blank
        2024-06-15,09:00,Moscow,  | :2: zone Moscow is not known; expected a zone like Europe/Moscow or UTC
        2024-03-31,02:30,Europe/Berlin, | :2: time 02:30 does not exist on 2024-03-31 in Europe/Berlin, because the clocks are put forward
        2024-06-15,09:00,UTC,\\n2024-07-01,10:00,UTC, | :3: reason is blank
        """)
    void aWrongLineIsNamed(String rows, String problem) throws IOException {
        calendar(rows);
        assertThat(folder.problems())
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("rounds/2023/calendar.csv" + problem));
    }

    @Test
    void aCalendarWithoutApprovalKeepsNothingBack() throws IOException {
        folder.replace("approval: two", "approval: none");
        calendar("2024-06-15,09:00,UTC,");
        assertThat(folder.problems())
                .singleElement()
                .satisfies(
                        p -> assertThat(p)
                                .startsWith(
                                        "rounds/2023/calendar.csv: a calendar keeps figures back, but the round asks for no approval"));
        assertThat(folder.problemsOfArchived()).isEmpty();
    }
}
