package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.run.Folders;

/** One file that cannot be read does not hide the other requests. */
class TracedRequestsTest {

    @TempDir
    private Path folder;

    /** Tests may run as an account that can read everything, so the fault is made here. */
    private static byte[] read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.equals("closed.json")) {
            throw new AccessDeniedException(name);
        }
        if (name.equals("taken.json")) {
            throw new NoSuchFileException(name);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void aRequestThatCannotBeReadIsListedAsOneAndWhatWasTakenIsNot() throws IOException {
        Path requests = Files.createDirectories(folder.resolve("data/requests"));
        for (String name : new String[] {"closed.json", "open.json", "taken.json"}) {
            Files.writeString(requests.resolve(name), "{\"request\": \"run\", \"made\": \"2024-07-01T00:00:00Z\"}");
        }
        Files.createSymbolicLink(requests.resolve("link.json"), folder.resolve("nothing"));
        Files.createDirectory(requests.resolve("folder.json"));
        Folders folders = new Folders(folder, folder, folder.resolve("output"), folder.resolve("data"));
        assertThat(new TracedRequests(folders, new KeptAnswers(folders), TracedRequestsTest::read).newest(10))
                .extracting(one -> one.file() + " " + one.asked() + " " + one.state())
                .containsExactly("open.json run asked", "closed.json  asked");
    }
}
