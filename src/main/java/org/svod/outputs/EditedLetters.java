package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.svod.databank.PublicationRepository.Written;
import org.svod.files.Fingerprint;
import org.svod.publication.OutputSet;
import org.svod.run.RunLog;
import org.svod.run.Workplace;

/**
 * Protects the letters that a person has edited since they were drafted. A letter is a draft to edit and sign, so the
 * person's work is never overwritten. If a new draft has a different text, it is put beside the edited letter.
 */
public final class EditedLetters {

    private static final String ENDING = ".docx";
    private static final String NEW_ENDING = ".new.docx";

    private final Workplace workplace;
    private final RunLog log;
    private final boolean demanded;

    /**
     * For a workplace.
     *
     * @param log receives a message about each new draft beside an edited letter
     * @param demanded whether a person asked for the drafts, and therefore gets them even if they have no new text
     */
    public EditedLetters(Workplace workplace, RunLog log, boolean demanded) {
        this.workplace = workplace;
        this.log = log;
        this.demanded = demanded;
    }

    /** Whether a file is a new draft that was put beside an edited letter. */
    static boolean isBesideEdited(String file) {
        return LetterFiles.isLetter(file) && file.endsWith(NEW_ENDING);
    }

    /**
     * Takes edited letters out of a set that is about to be moved to its place.
     *
     * @param round name of the round
     * @param set the set, with the new drafts
     * @param before the set as it was last written
     * @return the letters that stay as they are, each with the fingerprint of its last draft; blank if none is known
     */
    public Map<String, String> spare(String round, OutputSet set, Optional<Written> before) throws IOException {
        Map<String, String> spared = new TreeMap<>();
        TreeSet<String> letters = new TreeSet<>(set.files());
        before.ifPresent(written -> letters.addAll(written.files()));
        letters.removeIf(file -> !LetterFiles.isLetter(file) || file.endsWith(NEW_ENDING));
        for (String letter : letters) {
            spare(round, letter, set, before, spared);
        }
        return spared;
    }

    private void spare(String round, String letter, OutputSet set, Optional<Written> before, Map<String, String> spared)
            throws IOException {
        String other = letter.substring(0, letter.length() - ENDING.length()) + NEW_ENDING;
        Optional<String> draft = Optional.ofNullable(set.fingerprints().get(letter));
        Optional<String> drafted = drafted(letter, before);
        boolean otherEdited = isEdited(round, other, drafted(other, before), draft);
        if (otherEdited) {
            spared.put(other, drafted(other, before).orElse(""));
        }
        if (!isEdited(round, letter, drafted, draft)) {
            return;
        }
        spared.put(letter, draft.or(() -> drafted).orElse(""));
        if (draft.isEmpty()) {
            return;
        }
        boolean nothingNew = !demanded && drafted.equals(draft);
        if (otherEdited || (nothingNew && present(round, other).isEmpty())) {
            set.leaveOut(letter);
            if (otherEdited && !nothingNew) {
                log.notice(
                        stays(round, letter) + "; so is " + other
                                + ", so there was no place for what the letter says now: take one of them away, and the next run puts it there");
            }
            return;
        }
        set.rename(letter, other);
        if (demanded) {
            log.notice(stays(round, letter) + "; the draft is in " + round + "/" + other);
        } else if (!nothingNew) {
            log.notice(stays(round, letter) + "; what the letter says now is in " + round + "/" + other
                    + ": take over what changed, then take that file away");
        }
    }

    private static String stays(String round, String letter) {
        return round + "/" + letter + " is not as it was last drafted, so it stays as it is";
    }

    private static Optional<String> drafted(String letter, Optional<Written> before) {
        return before.flatMap(
                written -> Optional.ofNullable(written.fingerprints().get(letter)));
    }

    /** Whether the file that is present is neither the last draft nor the new one. */
    private boolean isEdited(String round, String letter, Optional<String> drafted, Optional<String> draft)
            throws IOException {
        Optional<String> present = present(round, letter);
        return present.isPresent() && !present.equals(drafted) && !present.equals(draft);
    }

    private Optional<String> present(String round, String file) throws IOException {
        Path place = workplace.folders().output().resolve(round).resolve(file);
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Fingerprint.of(place))
                : Optional.empty();
    }
}
