package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.Fingerprint;

class RequestFolderTest {

    @TempDir
    private Path data;

    private String asks(String name) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        Files.write(data.resolve("requests").resolve(name), bytes);
        return Fingerprint.of(bytes);
    }

    @Test
    void newRequestsComeFirstHoweverManyWait() throws IOException {
        Files.createDirectories(data.resolve("requests"));
        Set<String> waiting = new HashSet<>();
        for (int i = 0; i < 1_001; i++) {
            waiting.add(asks("a-" + i));
        }
        asks("b");
        List<String> notices = new ArrayList<>();
        RequestFolder.Listing listing = new RequestFolder(data, notices::add).list(waiting::contains);
        assertThat(listing.requests())
                .hasSize(1_001)
                .first()
                .matches(found -> found.name().equals("b"));
        assertThat(listing.others()).isEmpty();
        assertThat(notices).isEmpty();
    }

    @Test
    void ofVeryManyFilesSomeAreLookedAtAndTheRestIsCounted() throws IOException {
        Files.createDirectories(data.resolve("requests"));
        for (int i = 0; i < RequestFolder.MOST_LOOKED_AT + 7; i++) {
            Files.createFile(data.resolve("requests").resolve("f" + i));
        }
        RequestFolder.Listing listing = new RequestFolder(data, notice -> {}).list(id -> false);
        assertThat(listing.requests()).hasSize(1_000);
        assertThat(listing.passedOver()).isEqualTo(7);
    }
}
