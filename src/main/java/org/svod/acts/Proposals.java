package org.svod.acts;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.consolidation.Consolidation;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.PublicationRepository;
import org.svod.intake.ArchivedFolders;
import org.svod.outputs.DraftSet;
import org.svod.outputs.LastPublished;
import org.svod.outputs.LetterFiles;
import org.svod.outputs.PublishedFiles;
import org.svod.outputs.RoundFolder;
import org.svod.release.Act;
import org.svod.release.Matter;
import org.svod.release.Refusal;
import org.svod.release.Stamp;
import org.svod.round.Approval;
import org.svod.round.DecisionTable;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.Workplace;

/** Makes a proposal of the draft of a round: archives its files, and finds what stands against it. */
public final class Proposals {

    /** Number of characters of a fingerprint that are enough to name a set. */
    private static final int SHORTEST = 12;

    private final Workplace workplace;
    private final ArchivedFolders archive;
    private final PublicationRepository publications;
    private final RoundSettings settings;
    private final Consolidation consolidation;

    public Proposals(
            Workplace workplace,
            ArchivedFolders archive,
            PublicationRepository publications,
            RoundSettings settings,
            Consolidation consolidation) {
        this.workplace = workplace;
        this.archive = archive;
        this.publications = publications;
        this.settings = settings;
        this.consolidation = consolidation;
    }

    /** Whether a text is the beginning of the fingerprint of a set, and long enough to name it. */
    public static boolean isNamed(String set, String text) {
        return text.length() >= SHORTEST && set.startsWith(text);
    }

    /** Records an act. */
    @FunctionalInterface
    interface Recorder {
        Answer record(Round round, Act act, List<String> remarks) throws IOException;
    }

    /** The draft of a round; empty if the folder is not as the last night wrote it. */
    Optional<DraftSet> draft(Round round) throws IOException {
        return DraftSet.of(
                new RoundFolder(workplace.folders().output(), round), new PublishedFiles(publications, workplace));
    }

    /** What the draft says now. */
    Optional<Matter> tonight(Round round) throws IOException {
        Optional<DraftSet> draft = draft(round);
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.get().matter());
    }

    /** Proposes the draft, or says why not. */
    Answer propose(Round round, Stamp stamp, Optional<String> named, Optional<Instant> embargo, Recorder recorder)
            throws IOException {
        Optional<DraftSet> draft = draft(round);
        Optional<LastPublished> published = draft.isEmpty()
                ? Optional.empty()
                : LastPublished.of(round.name(), publications, settings, consolidation);
        if (draft.isEmpty() || published.isEmpty()) {
            return Answer.Refused.of(round.name(), Refusal.DRAFT_CHANGED);
        }
        Matter matter = draft.get().matter();
        List<String> wrong = draft.get()
                .letterDifferences(
                        published.get(),
                        new LetterFiles(published.get().settings().jobs(), new RunLog()));
        if (!wrong.isEmpty()) {
            return new Answer.Refused(round.name(), Refusal.LETTER_DIFFERS, wrong);
        }
        DecisionTable decided = published.get().report().round().decided();
        List<String> without = withoutUser(decided);
        if (round.release().approval() == Approval.TWO && !without.isEmpty()) {
            return new Answer.Refused(round.name(), Refusal.DECISION_WITHOUT_USER, without);
        }
        String set = archive.store(draft.get().files());
        if (!set.equals(draft.get().fingerprint())) {
            return Answer.Refused.of(round.name(), Refusal.DRAFT_CHANGED);
        }
        if (named.filter(n -> !isNamed(set, n)).isPresent()) {
            return Answer.Refused.of(round.name(), Refusal.ANOTHER_DRAFT);
        }
        Set<String> authors =
                decided.users().values().stream().map(Stamp::folded).collect(Collectors.toSet());
        Act act = new Act.Proposed(stamp, set, archive.storeText(matter.text()), embargo, authors);
        return recorder.record(round, act, provisional(matter));
    }

    private static List<String> withoutUser(DecisionTable decided) {
        Map<Long, String> lines = new TreeMap<>();
        decided.values().forEach(d -> lines.put(d.line(), d.indicator() + " " + d.reference()));
        decided.files().forEach(d -> lines.put(d.line(), d.reference()));
        List<String> without = new ArrayList<>();
        lines.forEach((line, about) -> {
            if (!decided.users().containsKey(line)) {
                without.add("decisions.csv:" + line + ": " + about);
            }
        });
        return without;
    }

    private static List<String> provisional(Matter matter) {
        return matter.figures().statuses().entrySet().stream()
                .filter(status -> status.getValue().equals("PROVISIONAL"))
                .flatMap(status -> Stream.of(status.getKey() + " " + status.getValue()))
                .toList();
    }
}
