package org.svod.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.release.Act;
import org.svod.release.Refusal;
import org.svod.release.Role;
import org.svod.release.Stamp;

/** Who is known in which role, and what an act says of itself. */
class UserTableTest {

    @TempDir
    private Path etc;

    private void table(String text) throws IOException {
        Path desk = Files.createDirectories(etc.resolve("desk"));
        Files.writeString(desk.resolve("users.csv"), text);
    }

    @Test
    void personsAreKnownWhateverTheCaseOfTheirNames() throws IOException {
        table(
                "user,name,role,state,email,language\n ANNA@Example.org ,Anna,approver,,a@b.org,en\nkz-1,,submitter,KZ,,\n");
        assertThat(UserTable.users(etc).get("anna@example.org"))
                .isEqualTo(new User("anna@example.org", "Anna", Role.APPROVER, "", "a@b.org", "en"));
        assertThat(UserTable.users(etc).get("kz-1"))
                .as("a person without a name has that of the user")
                .isEqualTo(new User("kz-1", "kz-1", Role.SUBMITTER, "KZ", "", ""));
        assertThat(UserTable.read(etc).role(" Anna@EXAMPLE.org")).contains(Role.APPROVER);
        assertThat(UserTable.read(etc).role("nobody")).isEmpty();
    }

    @Test
    void withoutATableNobodyIsKnown() throws IOException {
        assertThat(UserTable.users(etc)).isEmpty();
        assertThat(UserTable.read(etc).role("anna")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        user,role\\nanna,king                  | role king is not known; expected one of submitter, statistician, approver, operator, reader
        user,role\\nanna,                      | role is blank
        user,role\\n,approver                  | user is blank
        user,role\\nanna,reader\\nANNA,approver | users.csv:3: the user anna is there twice
        user,role,language\\nanna,reader,fr    | language fr is not known; expected en or ru
        user,rolle\\nanna,reader               | the column role is missing
        user;role\\nanna;reader                | divided by semicolons
        """)
    void aTableThatIsWrongKnowsNobodyAndNamesThePlace(String text, String words) throws IOException {
        table(text.replace("\\n", "\n"));
        assertThatThrownBy(() -> UserTable.users(etc))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("desk/users.csv:");
        assertThatThrownBy(() -> UserTable.read(etc)).isInstanceOf(IOException.class);
    }

    @Test
    void everyWrongLineIsNamedAtOnce() throws IOException {
        table("user,role\na,king\nb,queen\n");
        assertThatThrownBy(() -> UserTable.users(etc))
                .hasMessageContaining("users.csv:2: ")
                .hasMessageContaining("users.csv:3: ");
    }

    @Test
    void anActIsStampedToTheMillisecondWithTheWayItCameIn() {
        Clock clock = Clock.fixed(Instant.parse("2024-07-01T09:00:00.123456Z"), ZoneOffset.UTC);
        Instant time = Instant.parse("2024-07-01T09:00:00.123Z");
        Stamps stamps = Stamps.ofCommand(clock);
        assertThat(stamps.now()).isEqualTo(time);
        assertThat(stamps.stamp(" Anna ")).isEqualTo(new Stamp(time, "anna", Stamp.Via.CLI, ""));
        assertThat(stamps.of("ab12").stamp("anna")).isEqualTo(new Stamp(time, "anna", Stamp.Via.REQUEST, "ab12"));
    }

    @Test
    void aRecalledReleaseSaysSoInBothLanguages() {
        Stamp stamp = new Stamp(Instant.parse("2024-07-01T09:00:00Z"), "anna", Stamp.Via.CLI);
        String note = new String(
                RecallNote.of(new Act.Recalled(stamp, "ab".repeat(32), 2, "a wrong figure")), StandardCharsets.UTF_8);
        assertThat(note)
                .contains("Release v2 was recalled at 2024-07-01T09:00:00Z.")
                .contains("Выпуск v2 отозван (2024-07-01T09:00:00Z).")
                .contains("Reason: a wrong figure\n", "Причина: a wrong figure\n")
                .doesNotContain("anna");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasItsOwnWordsInBothLanguages(Refusal refusal) {
        String english = RefusalWords.in(Locale.ENGLISH).say("2023", refusal);
        String russian = RefusalWords.in(Locale.forLanguageTag("ru")).say("2023", refusal);
        assertThat(english).contains("2023").doesNotContain("{").matches("(?s).*[.:]");
        assertThat(russian).contains("2023").doesNotContain("{").matches("(?s).*[а-я].*");
        for (Refusal other : Refusal.values()) {
            assertThat(RefusalWords.in(Locale.ENGLISH).say("2023", other).equals(english))
                    .isEqualTo(other == refusal);
        }
    }
}
