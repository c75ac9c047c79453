package org.svod.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.databank.JournalHeadRepository;
import org.svod.databank.PublicationRepository;
import org.svod.databank.PublicationRepository.Publication;
import org.svod.databank.PublicationRepository.Written;
import org.svod.files.Fingerprint;
import org.svod.files.FolderTree;
import org.svod.files.PrivateFiles;
import org.svod.intake.ActRecords;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.RoundFolder;
import org.svod.release.Act;
import org.svod.release.Release;
import org.svod.release.ReleaseStanding;
import org.svod.release.Stamp;
import org.svod.round.ReleasedFigures;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.Workplace;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;

/**
 * What a night does where a round asks for approval for the first time: what lay in its output folder becomes version
 * 0, and edited letters move to the draft.
 */
public final class ApprovalSwitch {

    private final Workplace workplace;
    private final Journal journal;
    private final ArchivedFolders archive;
    private final PublicationRepository publications;
    private final JournalHeadRepository head;
    private final RunLog log;
    private final Clock clock;

    public ApprovalSwitch(
            Workplace workplace,
            Journal journal,
            ArchivedFolders archive,
            PublicationRepository publications,
            JournalHeadRepository head,
            RunLog log,
            Clock clock) {
        this.workplace = workplace;
        this.journal = journal;
        this.archive = archive;
        this.publications = publications;
        this.head = head;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Checks that no round that was released asks for no approval any more.
     *
     * @throws SettingsException if one does
     */
    public void check() {
        List<SettingsProblem> problems = workplace.settings().rounds().stream()
                .filter(round -> !round.release().asksForApproval())
                .filter(round -> !standing(round).releases().isEmpty())
                .map(round -> new SettingsProblem(
                        "rounds/" + round.name() + "/round.yml",
                        0,
                        "the round asks for no approval, but something of it is in the folder of releases",
                        "release: {approval: one} or {approval: two}"))
                .toList();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    /** Whether any round asks for approval, or has ever done so. */
    public boolean isNeeded() {
        return !journal.acts().isEmpty()
                || workplace.settings().rounds().stream()
                        .anyMatch(round -> round.release().asksForApproval());
    }

    /** Switches rounds on that ask for approval for the first time, and finishes what a killed night has left. */
    public void begin() throws IOException {
        for (Round round : workplace.settings().rounds().asList()) {
            if (round.release().asksForApproval() && workplace.selects(round)) {
                recordVersion0(round);
            }
        }
        head.store(journal.head());
        new ReleasedFolders(workplace.folders().output(), archive, journal).bring();
        for (Round round : workplace.settings().rounds().asList()) {
            if (round.release().asksForApproval()) {
                clear(round);
            } else if (Files.isDirectory(draft(round))) {
                log.notice(RoundFolder.DRAFT + "/" + round.name() + " is not written any more, as round " + round.name()
                        + " asks for no approval; take over edited letters, then take the folder away");
            }
        }
    }

    private Path before(Round round) {
        return workplace.folders().output().resolve(round.name());
    }

    private Path draft(Round round) {
        return workplace.folders().output().resolve(RoundFolder.DRAFT).resolve(round.name());
    }

    private ReleaseStanding standing(Round round) {
        return ReleaseStanding.after(ActRecords.of(journal, round.name()));
    }

    private void recordVersion0(Round round) throws IOException {
        Map<String, Path> files = FolderTree.below(before(round));
        if (files.isEmpty() || !ActRecords.of(journal, round.name()).isEmpty()) {
            return;
        }
        for (Path file : files.values()) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " is not a file, so it cannot be part of version 0; take it away");
            }
        }
        Stamp stamp = new Stamp(clock.instant().truncatedTo(ChronoUnit.MILLIS), "", Stamp.Via.NIGHT);
        journal.append(
                List.of(ActRecords.record(round.name(), new Act.Before(stamp, archive.store(files), figures(round)))));
        log.notice("round " + round.name() + " asks for approval from now on: what was published before is in "
                + RoundFolder.RELEASED + "/" + round.name() + "/v0; the nights write into " + RoundFolder.DRAFT
                + "/" + round.name());
    }

    private ReleasedFigures figures(Round round) {
        return publications.ofRound(round.name()).stream()
                .filter(publication -> publication.vintage() > 0)
                .reduce((first, last) -> last)
                .map(ApprovalSwitch::figures)
                .orElse(ReleasedFigures.NONE);
    }

    private static ReleasedFigures figures(Publication publication) {
        return new ReleasedFigures(publication.figures(), publication.statuses());
    }

    /** Takes away what is in version 0 now; edited letters are in the draft first. */
    private void clear(Round round) throws IOException {
        Optional<Release> version0 = standing(round).releases().stream()
                .filter(release -> release.version() == 0)
                .findFirst();
        if (version0.isEmpty() || !Files.isDirectory(before(round))) {
            return;
        }
        Map<String, String> released = archive.files(version0.get().set());
        moveLetters(round, released);
        for (Map.Entry<String, Path> file : FolderTree.below(before(round)).entrySet()) {
            // A link has no fingerprint, and is part of no version.
            boolean isFile = Files.isRegularFile(file.getValue(), LinkOption.NOFOLLOW_LINKS);
            if (isFile && Fingerprint.of(file.getValue()).equals(released.get(file.getKey()))) {
                Files.delete(file.getValue());
            } else {
                log.notice(round.name() + "/" + file.getKey() + " is not part of version 0; take it away");
            }
        }
        if (FolderTree.below(before(round)).isEmpty()) {
            PrivateFiles.remove(before(round));
        }
    }

    private void moveLetters(Round round, Map<String, String> released) throws IOException {
        Optional<Written> written = publications.written(round.name());
        Map<String, String> drafted = new TreeMap<>();
        for (Map.Entry<String, String> file : released.entrySet()) {
            String name = file.getKey();
            Optional<String> draft =
                    written.flatMap(w -> Optional.ofNullable(w.fingerprints().get(name)));
            if (LetterFiles.isLetter(name)
                    && draft.filter(d -> !d.equals(file.getValue())).isPresent()) {
                Path place = draft(round).resolve("public").resolve(name);
                if (!Files.exists(place)) {
                    PrivateFiles.folder(draft(round).resolve("public"));
                    Files.copy(before(round).resolve(name), place, StandardCopyOption.COPY_ATTRIBUTES);
                }
                drafted.put("public/" + name, draft.orElseThrow());
            }
        }
        if (!drafted.isEmpty()) {
            publications.written(round.name(), new Written("", new ArrayList<>(drafted.keySet()), drafted));
        }
    }
}
