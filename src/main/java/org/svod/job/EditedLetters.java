package org.svod.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.svod.databank.PublicationRepository.Written;
import org.svod.intake.Fingerprint;
import org.svod.publication.OutputSet;

/**
 * Spares the letters that a person has edited since they were drafted: a letter is a draft to edit and sign, and nobody's work is written over. A new draft that says something
 * else is put beside it.
 */
final class EditedLetters {

    private static final String ENDING = ".docx";
    private static final String NEW_ENDING = ".new.docx";

    private final Workplace workplace;
    private final RunLog log;
    private final boolean demanded;

    /**
     * For a workplace.
     *
     * @param log told of new drafts beside edited letters
     * @param demanded whether somebody asked for the drafts, and gets them also where they say nothing new
     */
    EditedLetters(Workplace workplace, RunLog log, boolean demanded) {
        this.workplace = workplace;
        this.log = log;
        this.demanded = demanded;
    }

    /**
     * Takes edited letters out of a set that is about to be moved to its place.
     *
     * @param round name of the round
     * @param set the set, with the new drafts
     * @param before the set as it was last written
     * @return the letters that stay as they are, each with the fingerprint of its last draft
     */
    Map<String, String> spare(String round, OutputSet set, Optional<Written> before) throws IOException {
        Map<String, String> spared = new TreeMap<>();
        TreeSet<String> letters = new TreeSet<>(set.files());
        before.ifPresent(written -> letters.addAll(written.files()));
        letters.removeIf(file -> !Drafts.isLetter(file) || file.endsWith(NEW_ENDING));
        for (String letter : letters) {
            Optional<String> drafted = before.flatMap(written -> Optional.ofNullable(written.fingerprints().get(letter)));
            Optional<String> lying = lying(round, letter);
            Optional<String> draft = set.files().contains(letter) ? Optional.of(Fingerprint.of(set.staged(letter))) : Optional.empty();
            boolean edited = lying.isPresent() && !lying.equals(drafted) && !lying.equals(draft);
            if (edited) {
                spared.put(letter, draft.or(() -> drafted).orElse(""));
            }
            if (edited && draft.isPresent()) {
                beside(round, letter, set, !demanded && drafted.equals(draft));
            }
        }
        return spared;
    }

    /** Puts a new draft beside the letter, unless it says what the edited one was made of. */
    private void beside(String round, String letter, OutputSet set, boolean nothingNew) throws IOException {
        String other = letter.substring(0, letter.length() - ENDING.length()) + NEW_ENDING;
        if (nothingNew && lying(round, other).isEmpty()) {
            set.leaveOut(letter);
            return;
        }
        set.rename(letter, other);
        if (!nothingNew) {
            log.notice(round + "/" + letter + " was edited since it was drafted, so it stays as it is; what the letter says now is in " + round + "/" + other
                    + ": take over what changed, then take that file away");
        }
    }

    private Optional<String> lying(String round, String file) throws IOException {
        Path place = workplace.folders().output().resolve(round).resolve(file);
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Fingerprint.of(place)) : Optional.empty();
    }
}
