package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Written;
import org.svod.files.Fingerprint;
import org.svod.round.Round;
import org.svod.run.NightlySettings;
import org.svod.run.Workplace;

/**
 * Remembers which output sets are already written, so that a night without changes writes nothing. If a file of a set
 * is missing or was altered, the set is written again.
 */
public final class PublishedFiles {

    private final PublicationRepository publications;
    private final Workplace workplace;

    public PublishedFiles(PublicationRepository publications, Workplace workplace) {
        this.publications = publications;
        this.workplace = workplace;
    }

    /** Whether the files in the output folder are the round's content as last published. */
    public boolean upToDate(Round round) throws IOException {
        Optional<Written> written = publications.written(round.name());
        if (written.isEmpty() || !written.get().content().equals(content(round))) {
            return false;
        }
        for (String file : written.get().files()) {
            if (!asWritten(
                    place(round, file),
                    file,
                    Optional.ofNullable(written.get().fingerprints().get(file)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean asWritten(Path place, String file, Optional<String> fingerprint) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && (LetterFiles.isLetter(file)
                        || Optional.of(Fingerprint.of(place)).equals(fingerprint));
    }

    /** The set of a round as it was last written. */
    public Optional<Written> before(Round round) {
        return publications.written(round.name());
    }

    /**
     * Remembers that these files are written.
     *
     * @param fingerprints the fingerprint of each file; for a letter that was edited since its draft and stayed as it
     *     was, the fingerprint of the draft
     */
    public void written(Round round, Map<String, String> fingerprints) {
        Map<String, String> inOrder = new TreeMap<>(fingerprints);
        publications.written(round.name(), new Written(content(round), List.copyOf(inOrder.keySet()), inOrder));
    }

    private Path place(Round round, String file) {
        return folder(round).place().resolve(file);
    }

    private RoundFolder folder(Round round) {
        return new RoundFolder(workplace.folders().output(), round);
    }

    private String content(Round round) {
        List<PublicationRepository.Publication> published = publications.ofRound(round.name());
        String content =
                published.isEmpty() ? "" : published.get(published.size() - 1).content();
        NightlySettings nightly = workplace.settings().nightly();
        return content + " " + new TreeSet<>(nightly.outputs()) + " contributions "
                + (nightly.contributions() ? nightly.contributionsRows() : "none") + " "
                + workplace.folders().output()
                + (folder(round).isDraft() ? " " + RoundFolder.DRAFT : "");
    }
}
