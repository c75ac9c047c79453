package org.svod.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.submission.text.ShownFileName;

/**
 * Which delivery lies under which path in the drop folder, as the database keeps it. Where a path is not shown, the
 * database holds what it is called, with the number of the delivery; the path itself stands in the journal.
 */
public final class PresentFiles {

    private static final char NUMBER = '#';

    private final Journal journal;
    private final ShownFileName names;

    /** With the paths of this journal. */
    public PresentFiles(Journal journal, ShownFileName names) {
        this.journal = journal;
        this.names = names;
    }

    /** The number of the delivery by the path in the drop folder, from what the database keeps. */
    public Map<String, Long> inFolder(Map<String, Long> stored) {
        Map<String, Long> present = new HashMap<>();
        stored.forEach((path, sequence) -> present.put(
                journal.path(sequence)
                        .filter(p -> isCalled(p, sequence).equals(path))
                        .orElse(path),
                sequence));
        return present;
    }

    /** The same as the database keeps it. */
    public Map<String, Long> stored(Map<String, Long> present) {
        Map<String, Long> stored = new HashMap<>();
        present.forEach((path, sequence) -> stored.put(isCalled(path, sequence), sequence));
        return stored;
    }

    private String isCalled(String path, long sequence) {
        String called = names.path(path);
        return called.equals(path) ? path : called + NUMBER + sequence;
    }

    /**
     * The delivery that is known to lie there, or to have lain there before a killed run set it aside, if the file
     * still has its bytes.
     */
    public static Optional<Long> delivered(
            DroppedFile file, HeldFiles files, List<Long> known, Map<Long, String> fingerprints) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try (HeldFile held = files.toRead(file.place())) {
            String sha256 = held.fingerprint();
            return known.stream()
                    .filter(delivery -> sha256.equals(fingerprints.get(delivery)))
                    .findFirst();
        } catch (IOException e) {
            // Not readable now; storing it will say so.
            return Optional.empty();
        }
    }
}
