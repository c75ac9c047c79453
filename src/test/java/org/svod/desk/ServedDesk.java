package org.svod.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.svod.cli.DeskNights;
import org.svod.files.PrivateFiles;

/** The desk for all tests of a class, in a folder of its own: it starts before the first and ends after the last. */
final class ServedDesk implements BeforeAllCallback, AfterAllCallback {

    private final String ofRound;
    private final String ofDesk;
    private @Nullable Path folder;
    private @Nullable DeskTester served;

    ServedDesk() {
        this("", "");
    }

    /**
     * With settings.
     *
     * @param ofRound lines for the {@code round.yml} of the round
     * @param ofDesk lines for {@code desk.properties}
     */
    ServedDesk(String ofRound, String ofDesk) {
        this.ofRound = ofRound;
        this.ofDesk = ofDesk;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path made = Files.createTempDirectory("desk");
        folder = made;
        served = new DeskTester(new DeskNights(made, ofRound), ofDesk);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (served != null) {
            served.close();
        }
        if (folder != null) {
            PrivateFiles.remove(folder);
        }
    }

    DeskTester tester() {
        return Objects.requireNonNull(served);
    }

    DeskNights nights() {
        return tester().nights();
    }

    /** A file of the folder. */
    Path path(String name) {
        return nights().path(name);
    }

    /** The browser of a person who has signed in; of nobody, for a blank name. */
    DeskTester.Browser of(String user) throws IOException, InterruptedException {
        return tester().of(user);
    }

    /** One that has not been used before. */
    DeskTester.Browser fresh() {
        return tester().fresh();
    }

    int port() {
        return tester().port();
    }
}
