package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSealTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoFiles() throws IOException {
        Files.writeString(folder.resolve("svod.data"), "rows");
        Files.writeString(folder.resolve("svod.script"), "tables");
        Files.writeString(folder.resolve("notes.txt"), "of an administrator");
        DatabaseSeal.write(folder);
    }

    private void isDamagedIn(String file) {
        assertThatThrownBy(() -> DatabaseSeal.check(folder))
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("its file " + file + " is not as Svod left it")
                .hasMessageContaining("svod rebuild");
    }

    @Test
    void filesAsTheyWereAreSound() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "not a file of the database");
        assertThatCode(() -> DatabaseSeal.check(folder)).doesNotThrowAnyException();
    }

    @Test
    void everyBitOfTheSealAndOfItsFilesCounts() throws IOException {
        for (String name : new String[] {"svod.data", "svod.script", "svod.seal"}) {
            byte[] content = Files.readAllBytes(folder.resolve(name));
            for (int bit = 0; bit < 8 * content.length; bit++) {
                content[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(folder.resolve(name), content);
                isDamagedIn(name);
                content[bit / 8] ^= (byte) (1 << bit % 8);
            }
            Files.write(folder.resolve(name), content);
        }
        assertThatCode(() -> DatabaseSeal.check(folder)).doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsShorterGoneOrNewIsNamed() throws IOException {
        Files.writeString(folder.resolve("svod.data"), "row");
        isDamagedIn("svod.data");
        Files.delete(folder.resolve("svod.data"));
        isDamagedIn("svod.data");
        Files.writeString(folder.resolve("svod.data"), "rows");
        Files.writeString(folder.resolve("svod.log"), "");
        isDamagedIn("svod.log");
    }

    @Test
    void anEmptySealIsDamaged() throws IOException {
        Files.writeString(folder.resolve("svod.seal"), "");
        isDamagedIn("svod.seal");
    }

    @Test
    void aSealThatCannotBeWrittenIsToldAndTheDatabaseOpensWithoutIt() throws IOException {
        Path database = Files.createDirectory(folder.resolve("database"));
        Database open = Database.open(database, 1);
        Files.createDirectory(database.resolve("svod.seal.part"));
        assertThatThrownBy(open::close)
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("cannot be sealed")
                .hasMessageContaining("the next run works without the seal");
        Files.delete(database.resolve("svod.seal.part"));
        Database.open(database, 1).close();
        assertThat(database.resolve("svod.seal")).exists();
    }

    @Test
    void anOpenDatabaseAndOneThatWasNotShutDownHaveNoSeal() throws IOException {
        Path database = Files.createDirectory(folder.resolve("database"));
        try (Database open = Database.open(database, 1)) {
            assertThat(open.repositories().runs().last()).isZero();
            assertThat(database.resolve("svod.seal")).doesNotExist();
        }
        assertThat(database.resolve("svod.seal")).exists();
        assertThatCode(() -> DatabaseSeal.check(database)).doesNotThrowAnyException();

        Files.delete(folder.resolve("svod.seal"));
        Files.writeString(folder.resolve("svod.log"), "");
        DatabaseSeal.write(folder);
        assertThat(folder.resolve("svod.seal")).doesNotExist();
        assertThatCode(() -> DatabaseSeal.check(folder)).doesNotThrowAnyException();
    }
}
