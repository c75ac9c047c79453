package org.svod.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A folder for the time of one command, and what a killed command leaves. */
class TempFolderTest {

    /** No system gives a process such a number. */
    private static final String DEAD = "svod-test-999999999999-";

    private final List<Path> made = new ArrayList<>();

    @AfterEach
    void removeWhatStays() throws IOException {
        for (Path path : made) {
            PrivateFiles.remove(path);
        }
    }

    private Path left(String name, Duration ago) throws IOException {
        Path folder = Files.createTempDirectory(name);
        made.add(folder);
        Files.writeString(folder.resolve("copy.csv"), "figures");
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(ago)));
        return folder;
    }

    @Test
    void itIsThereUntilItIsClosedAndOnlyItsOwnerCanUseIt() throws IOException {
        Path path;
        try (TempFolder folder = TempFolder.begin("test")) {
            path = folder.path();
            Files.writeString(path.resolve("file"), "content");
            assertThat(Files.getPosixFilePermissions(path)).hasSize(3);
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void whatAKilledCommandLeftIsRemovedByALaterOneAndNothingElse() throws IOException {
        Path left = left(DEAD, Duration.ofDays(2));
        Path young = left(DEAD, Duration.ofHours(1));
        Path alive = left("svod-test-" + ProcessHandle.current().pid() + "-", Duration.ofDays(2));
        Path ofOthers = left("other-999999999999-", Duration.ofDays(2));
        Path file = Files.createTempFile(DEAD, "");
        made.add(file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        TempFolder.begin("test").close();
        assertThat(left).doesNotExist();
        assertThat(young).exists();
        assertThat(alive).exists();
        assertThat(ofOthers).exists();
        assertThat(file).exists();
    }
}
