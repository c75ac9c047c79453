package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.files.DataLock;

/** When the desk does not start. */
class ServeCommandTest {

    @TempDir
    private Path folder;

    @Test
    void twoDesksDoNotServeOneFolder() throws IOException {
        Workspace round = Workspace.small(folder, "keep", "tables");
        Path etc = Files.createDirectories(folder.resolve("data/etc/desk"));
        Files.writeString(etc.resolve("users.csv"), "user,role\nolga,operator\n");
        try (DataLock first = DataLock.take(folder.resolve("data/desk")).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(round.run("serve", "--port", "0")).isEqualTo(4);
            assertThat(round.complained())
                    .contains("Another desk serves the data folder")
                    .hasLineCount(1);
            assertThat(folder.resolve("data/desk/audit.jsonl")).doesNotExist();
        }
    }

    @Test
    void itDoesNotStartWithoutAUserOrWithSettingsThatAreNotSafe() throws IOException {
        Workspace round = Workspace.small(folder, "keep", "tables");
        assertThat(round.run("serve")).isEqualTo(2);
        assertThat(round.complained()).contains("Nobody could sign in");

        Path etc = folder.resolve("data/etc/desk");
        Files.createDirectories(etc);
        Files.writeString(etc.resolve("users.csv"), "user,role\nolga,operator\n");
        assertThat(round.run("serve", "--port", "0", "--address", "0.0.0.0")).isEqualTo(2);
        assertThat(round.complained())
                .contains("Without TLS others could read passwords", "svod.desk.tls=true")
                .doesNotContain("Exception");

        Files.writeString(etc.resolve("desk.properties"), "svod.desk.proxy.header=X-Remote-User\n");
        assertThat(round.run("serve", "--port", "0")).isEqualTo(2);
        assertThat(round.complained()).contains("svod.desk.proxy.address");

        Files.writeString(
                etc.resolve("desk.properties"), "spring.security.oauth2.client.registration.office.scope=openid\n");
        assertThat(round.run("serve", "--port", "0")).isEqualTo(2);
        assertThat(round.complained()).contains("no client-id");
    }
}
