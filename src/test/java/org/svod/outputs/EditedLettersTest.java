package org.svod.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.databank.PublicationRepository.Written;
import org.svod.files.Fingerprint;
import org.svod.publication.OutputSet;
import org.svod.run.RunLog;
import org.svod.run.Workplace;
import org.svod.run.Workplaces;

class EditedLettersTest {

    private static final String LETTER = "letter-2023-en.docx";
    private static final String OTHER = "letter-2023-en.new.docx";

    @TempDir
    private Path folder;

    private static String fingerprint(String content) {
        return Fingerprint.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code -} for none. */
    private void lies(String file, String content) throws IOException {
        if (!content.equals("-")) {
            Path place = folder.resolve("output/2023").resolve(file);
            Files.createDirectories(place.resolveSibling("."));
            Files.writeString(place, content);
        }
    }

    private static Optional<Written> drafted(String letter, String other) {
        Map<String, String> fingerprints = new TreeMap<>();
        Map.of(LETTER, letter, OTHER, other).forEach((file, content) -> {
            if (!content.equals("-")) {
                fingerprints.put(file, fingerprint(content));
            }
        });
        return fingerprints.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written("", List.copyOf(fingerprints.keySet()), fingerprints));
    }

    /** Letters and drafts by what they say: D1, D2 what Svod drafted; E what a person made of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # last drafts | lie there | draft now | asked for | set    | spared          | told
        -  / -        | -  / -    | D1        | false     | letter |                 |
        D1 / -        | D1 / -    | D1        | false     | letter |                 |
        D1 / -        | D1 / -    | D2        | false     | letter |                 |
        D1 / -        | -  / -    | D2        | false     | letter |                 |
        D1 / -        | D2 / -    | D2        | false     | letter |                 |
        D1 / -        | D1 / -    | D2        | true      | letter |                 |
        D1 / -        | E  / -    | D1        | false     |        | letter=D1       |
        D1 / -        | E  / -    | D1        | true      | new    | letter=D1       | the draft is in 2023/letter-2023-en.new.docx
        D1 / -        | E  / -    | D2        | false     | new    | letter=D2       | what the letter says now is in 2023/letter-2023-en.new.docx
        D1 / -        | E  / -    | D2        | true      | new    | letter=D2       | the draft is in 2023/letter-2023-en.new.docx
        D2 / D2       | E  / D2   | D2        | false     | new    | letter=D2       |
        D2 / D2       | E  / D2   | D3        | false     | new    | letter=D3       | what the letter says now is in 2023/letter-2023-en.new.docx
        D2 / D2       | E  / E2   | D2        | false     |        | letter=D2 new=D2 |
        D2 / D2       | E  / E2   | D3        | false     |        | letter=D3 new=D2 | so is letter-2023-en.new.docx, so there was no place
        D2 / D2       | E  / E2   | D2        | true      |        | letter=D2 new=D2 | so is letter-2023-en.new.docx, so there was no place
        D2 / D2       | D2 / E2   | D3        | false     | letter | new=D2          |
        -  / -        | E  / -    | D1        | false     | new    | letter=D1       | what the letter says now is in 2023/letter-2023-en.new.docx
        D1 / -        | E  / -    | -         | false     |        | letter=D1       |
        D1 / -        | D1 / -    | -         | false     |        |                 |
        """)
    void whatAPersonMadeOfALetterIsNeverWrittenOver(
            String drafts, String lying, String draft, boolean askedFor, String set, String spared, String told)
            throws IOException {
        Workplace workplace = Workplaces.shipped(folder);
        RunLog log = new RunLog();
        lies(LETTER, lying.split(" */ *", -1)[0]);
        lies(OTHER, lying.split(" */ *", -1)[1]);
        Files.createDirectories(folder.resolve("output"));
        try (OutputSet files = OutputSet.begin(folder.resolve("output"), "2023")) {
            if (!draft.equals("-")) {
                files.write(LETTER, out -> out.write(draft.getBytes(StandardCharsets.UTF_8)));
            }
            Map<String, String> left = new EditedLetters(workplace, log, askedFor)
                    .spare("2023", files, drafted(drafts.split(" */ *", -1)[0], drafts.split(" */ *", -1)[1]));

            assertThat(files.files().stream().map(EditedLettersTest::word).collect(Collectors.joining(" ")))
                    .isEqualTo(Optional.ofNullable(set).orElse(""));
            Map<String, String> contents =
                    Map.of(fingerprint("D1"), "D1", fingerprint("D2"), "D2", fingerprint("D3"), "D3");
            assertThat(left.entrySet().stream()
                            .map(e -> word(e.getKey()) + "=" + contents.getOrDefault(e.getValue(), "?"))
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(Optional.ofNullable(spared).orElse(""));
        }
        if (told == null) {
            assertThat(log.notices()).isEmpty();
        } else {
            assertThat(log.notices())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice)
                            .startsWith("2023/" + LETTER + " is not as it was last drafted")
                            .contains(told));
        }
    }

    private static String word(String file) {
        return file.equals(LETTER) ? "letter" : file.equals(OTHER) ? "new" : file;
    }
}
