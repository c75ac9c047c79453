package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons who may sign in at the desk are added, and get another password. */
class UserCommandTest {

    @TempDir
    private Path folder;

    private int user(Workspace round, String password, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return round.run(
                    Stream.concat(Stream.of("user"), Stream.of(arguments)).toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aPersonIsAddedAndGetsAnotherPassword() throws IOException {
        Workspace round = Workspace.small(folder, "keep", "tables");
        Path users = folder.resolve("data/etc/desk/users.csv");
        String words = "очень длинный пароль из многих слов, каждое из которых имеет значение";
        assertThat(user(round, words, "add", "Anna", "--role", "approver", "--name", "A. Ivanova"))
                .isZero();
        String first = Files.readString(users);
        assertThat(first).contains("anna,A. Ivanova,approver,,sha256$2a$12$").doesNotContain(words);
        assertThat(round.printed()).contains("must be changed at the first sign-in, within 7 days");
        assertThat(first).matches("(?s).*,ru,20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z\n");

        assertThat(user(round, "another good password", "password", "ANNA")).isZero();
        assertThat(round.printed()).contains("anna has a new password");
        assertThat(Files.readString(users))
                .contains("anna,A. Ivanova,approver,,sha256$2a$12$")
                .isNotEqualTo(first);

        String second = Files.readString(users);
        assertThat(user(round, "qwerty123456", "password", "anna")).isEqualTo(6);
        assertThat(round.complained()).contains("must not be one that many people use");
        assertThat(user(round, "a".repeat(60) + "bcde".repeat(20), "password", "anna"))
                .isEqualTo(6);
        assertThat(round.complained()).contains("at most 128 characters");
        assertThat(user(round, "another good password", "password", "boris")).isEqualTo(6);
        assertThat(round.complained()).contains("there is no user boris");
        assertThat(user(round, "another good password", "password", "anna", "--role", "reader"))
                .isEqualTo(6);
        assertThat(user(round, "another good password", "add", "boris")).isEqualTo(6);
        assertThat(round.complained()).contains("add needs a --role");
        assertThat(Files.readString(users)).isEqualTo(second);
    }

    @Test
    void aPasswordOfChanceIsPrintedOnceAndIsAnotherOneEachTime() throws IOException {
        Workspace round = Workspace.small(folder, "keep", "tables");
        assertThat(user(round, "", "add", "rosa", "--role", "reader", "--random"))
                .isZero();
        String first = round.printed();
        assertThat(first).containsPattern("Password of rosa: [a-z2-9]{16}\\R");
        assertThat(user(round, "", "password", "rosa", "--random")).isZero();
        assertThat(round.printed())
                .containsPattern("Password of rosa: [a-z2-9]{16}\\R")
                .isNotEqualTo(first);
        assertThat(Files.readString(folder.resolve("data/etc/desk/users.csv")))
                .doesNotContain(first.replaceFirst("(?s).*Password of rosa: (\\S+).*", "$1"));
    }

    @Test
    void aPersonOfAProviderHasNoPassword() throws IOException {
        Workspace round = Workspace.small(folder, "keep", "tables");
        assertThat(user(round, "", "add", "paul", "--role", "reader", "--no-password"))
                .isZero();
        assertThat(Files.readString(folder.resolve("data/etc/desk/users.csv"))).contains("paul,paul,reader,,,,ru,\n");
        assertThat(user(round, "another good password", "password", "paul", "--no-password"))
                .isEqualTo(6);
        assertThat(user(round, "", "add", "rosa", "--role", "reader", "--no-password", "--random"))
                .isEqualTo(6);
    }
}
