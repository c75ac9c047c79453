package org.svod.publication.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.svod.figures.FigureStatus;

/** Writes the letters of the sample years, final and as drafts, to be looked at in a word processor. */
final class LetterSamples {

    private LetterSamples() {}

    /** Writes them into the folder that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Locale locale : new Locale[] {LetterFixture.EN, LetterFixture.RU}) {
            for (FigureStatus status : FigureStatus.values()) {
                Files.write(
                        folder.resolve("2023-" + locale + "-" + status + ".docx"),
                        LetterFixture.letter(
                                LetterFixture.report(2023, LetterFixture.PUBLISHED, status),
                                LetterFixture.register(2023),
                                locale));
            }
            Files.write(
                    folder.resolve("2019-" + locale + ".docx"),
                    LetterFixture.letter(LetterFixture.report(2019, Map.of()), LetterFixture.register(2019), locale));
        }
    }
}
