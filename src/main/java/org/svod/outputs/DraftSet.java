package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.databank.PublicationRepository.Written;
import org.svod.files.Fingerprint;
import org.svod.intake.ArchivedFolders;
import org.svod.publication.letter.Letters;
import org.svod.release.Matter;
import org.svod.round.Round;

/**
 * The draft of a round as the last night wrote it, with the letters as a person may have edited them.
 *
 * @param round the round
 * @param files the files by their path in the set
 * @param fingerprints SHA-256 of each file
 * @param edited the languages of the letters that a person has edited
 */
public record DraftSet(Round round, Map<String, Path> files, Map<String, String> fingerprints, List<String> edited) {

    /**
     * The draft of a round.
     *
     * @return empty if the folder is not as the last night wrote it, edited letters apart
     */
    public static Optional<DraftSet> of(RoundFolder folder, PublishedFiles sets) throws IOException {
        Round round = folder.round();
        Optional<Written> written = sets.before(round);
        if (written.isEmpty() || !sets.upToDate(round)) {
            return Optional.empty();
        }
        Map<String, Path> files = new TreeMap<>();
        Map<String, String> fingerprints = new TreeMap<>();
        for (String file : written.get().files()) {
            if (!EditedLetters.isBesideEdited(file)) {
                Path place = folder.place().resolve(file);
                files.put(file, place);
                // What is no letter was found to be as written; a letter may have been edited.
                fingerprints.put(
                        file,
                        LetterFiles.isLetter(file)
                                ? Fingerprint.of(place)
                                : Objects.requireNonNull(
                                        written.get().fingerprints().get(file)));
            }
        }
        List<String> edited = new ArrayList<>();
        for (String language : LetterFiles.LANGUAGES) {
            String letter = LetterFiles.file(round, language);
            Optional<String> drafted =
                    Optional.ofNullable(written.get().fingerprints().get(letter));
            if (files.containsKey(letter) && !drafted.equals(Optional.ofNullable(fingerprints.get(letter)))) {
                edited.add(language);
            }
        }
        return files.containsKey(SetLayout.matter(round.name()))
                ? Optional.of(new DraftSet(round, files, fingerprints, edited))
                : Optional.empty();
    }

    /** The fingerprint of the set. */
    public String fingerprint() {
        return ArchivedFolders.fingerprint(fingerprints);
    }

    /** What the draft says, with the texts of edited letters. */
    public Matter matter() throws IOException {
        Matter matter = new Matter(Files.readAllLines(place(SetLayout.matter(round.name()))));
        for (String language : edited) {
            matter = matter.withLetter(language, text(letter(language)));
        }
        return matter;
    }

    /** What in the letters differs from its source, in words. */
    public List<String> letterDifferences(LastPublished published, LetterFiles letters) throws IOException {
        List<String> differences = new ArrayList<>();
        for (String language : LetterFiles.LANGUAGES) {
            String file = LetterFiles.file(round, language);
            if (files.containsKey(file)) {
                differences(letters, published, language, letter(language))
                        .forEach(difference -> differences.add(file + ": " + difference));
            }
        }
        return differences;
    }

    private static List<String> differences(
            LetterFiles letters, LastPublished published, String language, byte[] letter) {
        try {
            return letters.differences(published.report(), language, letter);
        } catch (IOException e) {
            // The bytes are in memory: what cannot be read is the document.
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> text(byte[] letter) {
        try {
            return Letters.text(letter);
        } catch (IOException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private byte[] letter(String language) throws IOException {
        Path file = place(LetterFiles.file(round, language));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is not a file");
        }
        return Files.readAllBytes(file);
    }

    private Path place(String file) {
        return Objects.requireNonNull(files.get(file));
    }
}
