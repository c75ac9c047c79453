package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.DeskNights;

/** What was published before a round asked for approval stays open to the people who could read it. */
class Version0Test {

    private static final DownloadRights READER = new DownloadRights(DownloadRights.Kind.READER, "");

    @TempDir
    private Path folder;

    private static List<String> paths(Downloads downloads, DownloadRights rights) throws IOException {
        return downloads.find("2023-v0", rights).stream()
                .flatMap(set -> set.files().stream())
                .map(DownloadFile::path)
                .toList();
    }

    @Test
    void whenARoundBeginsToAskForApprovalReadersStillSeeWhatWasPublishedAndNoMore() throws IOException {
        DeskNights nights = new DeskNights(folder);
        Path yml = nights.path("jobs/rounds/2023/round.yml");
        Files.writeString(yml, Files.readString(yml) + "\nrelease: {approval: one}\n");
        nights.night();
        DeskReading reading =
                new DeskReading(nights.workplace().folders(), nights.workplace().settings(), Clock.systemUTC());
        Downloads downloads = new Downloads(reading);
        DeskFigures figures = new DeskFigures(downloads, new RowIndex());

        assertThat(paths(downloads, READER))
                .contains("annual-figures-2023.csv", "figures-by-state-2023.csv")
                .noneMatch(path -> path.contains("/") || path.contains("evidence") || path.contains("questions"));
        assertThat(paths(downloads, new DownloadRights(DownloadRights.Kind.SECRETARIAT, "")))
                .contains("annual-figures-2023.csv", "evidence-2023.csv");
        assertThat(paths(downloads, new DownloadRights(DownloadRights.Kind.PUBLIC, "")))
                .as("what lies in public/ alone is for who has not signed in")
                .isEmpty();
        assertThat(figures.sets(READER)).extracting(DownloadSet::id).contains("2023-v0");
        assertThat(figures.find("2023-v0", READER).orElseThrow().figures().of("DETAINED"))
                .hasValueSatisfying(line -> assertThat(line.value()).isEqualTo("5"));

        Path note = nights.path("output/released/2023/v0/RECALLED.txt");
        Files.writeString(note, "recalled");
        Path index = nights.path("output/released/2023/index.json");
        Files.writeString(index, Files.readString(index) + " ");
        assertThat(paths(downloads, READER)).contains("RECALLED.txt");
    }
}
