package org.svod.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.svod.codebook.Language;
import org.svod.files.Fingerprint;
import org.svod.files.FolderTree;
import org.svod.files.Printable;
import org.svod.intake.ActRecords;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.outputs.RoundFolder;
import org.svod.release.Release;
import org.svod.release.ReleaseStanding;

/** Compares the folder of releases with what journal and archive say it must be, byte by byte. */
public final class ReleasedCheck {

    private final Path released;
    private final ArchivedFolders archive;
    private final Journal journal;
    private final List<String> differences = new ArrayList<>();
    /** Signed letters may be there or not, and a person may work on them. */
    private final Set<String> signed = new HashSet<>();

    public ReleasedCheck(Path output, ArchivedFolders archive, Journal journal) {
        this.released = output.resolve(RoundFolder.RELEASED);
        this.archive = archive;
        this.journal = journal;
    }

    /** Every difference, in words. */
    public List<String> differences() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String round : journal.acts().stream()
                .map(JournalEntry.Acted::round)
                .distinct()
                .toList()) {
            expect(round, ReleaseStanding.after(ActRecords.of(journal, round)), expected);
        }
        Map<String, Path> present = FolderTree.below(released);
        signed.forEach(present::remove);
        for (Map.Entry<String, String> file : expected.entrySet()) {
            Optional<Path> place = Optional.ofNullable(present.remove(file.getKey()));
            if (place.isEmpty()) {
                differ(file.getKey(), "missing");
            } else if (!Files.isRegularFile(place.get(), LinkOption.NOFOLLOW_LINKS)
                    || !Fingerprint.of(place.get()).equals(file.getValue())) {
                differ(file.getKey(), "not what was released");
            }
        }
        present.keySet()
                .forEach(file -> differences.add("output/" + RoundFolder.RELEASED + "/" + Printable.of(file)
                        + ": not part of a release; take it away"));
        return List.copyOf(differences);
    }

    private void differ(String file, String how) {
        int round = file.indexOf('/');
        int folder = file.indexOf('/', round + 1);
        differences.add("output/" + RoundFolder.RELEASED + "/" + Printable.of(file) + ": " + how
                + "; take away " + RoundFolder.RELEASED + "/"
                + Printable.of(folder < 0 ? file : file.substring(0, folder))
                + ", and the next run writes it again");
    }

    private void expect(String round, ReleaseStanding standing, Map<String, String> expected) throws IOException {
        if (standing.releases().isEmpty()) {
            return;
        }
        for (Release release : standing.releases()) {
            for (Language language : Language.values()) {
                signed.add(round + "/" + SignedLetters.file(round, language, release));
            }
            expect(round + "/" + release.folder() + "/", release, expected);
            release.recalled()
                    .ifPresent(act -> expected.put(
                            round + "/" + release.folder() + "/" + RoundFolder.RECALLED,
                            Fingerprint.of(RecallNote.of(act))));
        }
        String current = round + "/" + RoundFolder.CURRENT + "/";
        Release last = standing.last().orElseThrow();
        if (last.recalled().isPresent()) {
            expected.put(
                    current + RoundFolder.RECALLED,
                    Fingerprint.of(RecallNote.of(last.recalled().get())));
        } else {
            expect(current, last, expected);
        }
        expected.put(round + "/" + RoundFolder.INDEX, Fingerprint.of(ReleaseIndex.of(round, standing)));
    }

    private void expect(String folder, Release release, Map<String, String> expected) throws IOException {
        archive.files(release.set()).forEach((path, sha256) -> expected.put(folder + path, sha256));
    }
}
