package org.svod.acts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.databank.JournalHeadRepository;
import org.svod.intake.ActRecords;
import org.svod.intake.ArchivedFolders;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.outputs.DraftSet;
import org.svod.publication.tables.JsonSchema;
import org.svod.release.Act;
import org.svod.release.Matter;
import org.svod.release.Persons;
import org.svod.release.Refusal;
import org.svod.release.Release;
import org.svod.release.ReleaseRules;
import org.svod.release.ReleaseStanding;
import org.svod.release.Stamp;
import org.svod.round.Approval;
import org.svod.round.Round;

/**
 * Does what persons ask for with the figures of rounds. Each act is checked, recorded in the journal, and then brought
 * about in the folder of releases. The caller holds the data folder's lock.
 */
public final class Acts {

    private final Journal journal;
    private final JournalHeadRepository head;
    private final ArchivedFolders archive;
    private final Proposals proposals;
    private final ReleasedFolders folders;
    private final Persons persons;
    private final Stamps stamps;

    public Acts(
            Journal journal,
            JournalHeadRepository head,
            ArchivedFolders archive,
            Proposals proposals,
            ReleasedFolders folders,
            Persons persons,
            Stamps stamps) {
        this.journal = journal;
        this.head = head;
        this.archive = archive;
        this.proposals = proposals;
        this.folders = folders;
        this.persons = persons;
        this.stamps = stamps;
    }

    /** The same acts, asked for by a request. */
    public Acts askedBy(String request) {
        return new Acts(journal, head, archive, proposals, folders, persons, stamps.of(request));
    }

    /** Finishes what a killed command has left. */
    public void finish() throws IOException {
        head.store(journal.head());
        folders.bring();
    }

    /** Where a round stands. */
    public ReleaseStanding standing(Round round) {
        return ReleaseStanding.after(ActRecords.of(journal, round.name()));
    }

    /**
     * Proposes the draft of a round.
     *
     * @param set the beginning of the fingerprint that the draft must have; empty if any draft is meant
     */
    public Answer propose(Round round, String by, Optional<String> set, Optional<Instant> embargo) throws IOException {
        Stamp stamp = stamp(by);
        Optional<Refusal> early =
                rules(round).refusal(standing(round), new Act.Proposed(stamp, "", "", embargo, Set.of()));
        return early.isPresent()
                ? Answer.Refused.of(round.name(), early.get())
                : proposals.propose(round, stamp, set, embargo, this::record);
    }

    /** Approves the waiting set, if the draft of tonight still says the same. */
    public Answer approve(Round round, String by, String set, Optional<Instant> embargo) throws IOException {
        Act.Approved act = new Act.Approved(stamp(by), waiting(round, set), embargo);
        Optional<Refusal> refusal = rules(round).refusal(standing(round), act);
        if (refusal.isPresent()) {
            return Answer.Refused.of(round.name(), refusal.get());
        }
        Optional<Matter> tonight = proposals.tonight(round);
        if (tonight.isEmpty()) {
            return Answer.Refused.of(round.name(), Refusal.DRAFT_CHANGED);
        }
        List<String> difference = proposed(round).difference(tonight.get());
        return difference.isEmpty()
                ? record(round, act, List.of())
                : new Answer.Refused(round.name(), Refusal.MATTER_DIFFERS, difference);
    }

    /** Sends the waiting set back. */
    public Answer sendBack(Round round, String by, String set, String reason) throws IOException {
        return checked(round, new Act.SentBack(stamp(by), waiting(round, set), reason.strip()), List.of());
    }

    /** Releases the approved set. */
    public Answer release(Round round, String by, String set) throws IOException {
        ReleaseStanding standing = standing(round);
        Matter matter = standing.waiting().isPresent() ? proposed(round) : new Matter(List.of());
        Act.Released act = new Act.Released(stamp(by), waiting(round, set), standing.nextVersion(), matter.figures());
        return checked(round, act, movedOn(round, matter));
    }

    /** Releases every approved set whose time has come; none of the rounds is refused. */
    public List<Answer> releaseDue(List<Round> rounds) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (Round round : rounds) {
            if (standing(round).waiting().isPresent()) {
                Matter matter = proposed(round);
                Optional<Act.Released> due = rules(round).due(standing(round), stamps.now(), matter.figures());
                if (due.isPresent()) {
                    answers.add(record(round, due.get(), movedOn(round, matter)));
                }
            }
        }
        return answers;
    }

    /** Recalls the release in force. */
    public Answer recall(Round round, String by, String set, String reason) throws IOException {
        ReleaseStanding standing = standing(round);
        String meant = standing.inForce().map(r -> whole(r.set(), set)).orElse(set);
        int version = standing.inForce().map(r -> r.version()).orElse(0);
        return checked(round, new Act.Recalled(stamp(by), meant, version, reason.strip()), List.of());
    }

    /** What differs in the draft of tonight from what waits, else from what was released last; empty if nothing. */
    public List<String> movedOn(Round round) throws IOException {
        Optional<Matter> before = before(round, standing(round));
        return before.isPresent() ? movedOn(round, before.get()) : List.of();
    }

    /** What the draft of tonight is compared with: what waits, else the release in force. */
    private Optional<Matter> before(Round round, ReleaseStanding standing) throws IOException {
        return standing.waiting().isPresent()
                ? Optional.of(matter(standing.waiting().get().proposed()))
                : released(round, standing.inForce());
    }

    /**
     * What differs from what was released last, also if it was recalled. If nothing was released yet, or only what was
     * never proposed, it is everything but the letters.
     *
     * @param next what the next release would say: the set that waits, else the draft of tonight
     */
    private List<String> sinceRelease(Round round, ReleaseStanding standing, Optional<Matter> next) throws IOException {
        Optional<Matter> released = released(round, standing.last());
        Matter before = released.orElse(new Matter(List.of()));
        return next.map(before::difference).orElse(List.of()).stream()
                .filter(line -> released.isPresent() || !Matter.isOfLetter(line))
                .toList();
    }

    /** What a release says; empty for none, and for version 0, which was never proposed. */
    private Optional<Matter> released(Round round, Optional<Release> release) throws IOException {
        Optional<Act.Proposed> proposal = ActRecords.of(journal, round.name()).stream()
                .filter(Act.Proposed.class::isInstance)
                .map(Act.Proposed.class::cast)
                .filter(act -> release.filter(r -> r.set().equals(act.set())).isPresent())
                .reduce((first, last) -> last);
        return proposal.isPresent() ? Optional.of(matter(proposal.get())) : Optional.empty();
    }

    /**
     * Describes where each round stands that asks for approval, beside the drafts.
     *
     * @param output the output folder
     */
    public void describe(List<Round> rounds, Path output) throws IOException {
        for (Round round : rounds) {
            if (round.release().asksForApproval()) {
                List<JournalEntry.Acted> acts = journal.acts().stream()
                        .filter(acted -> acted.round().equals(round.name()))
                        .toList();
                description(round, acts).write(output);
                JsonSchema.write(output, EnumSet.of(JsonSchema.RELEASE));
            }
        }
    }

    /** The draft is read once: each reading hashes the whole set. */
    private ReleaseDescription description(Round round, List<JournalEntry.Acted> acts) throws IOException {
        ReleaseStanding standing = standing(round);
        Optional<DraftSet> draft = proposals.draft(round);
        Optional<Matter> tonight =
                draft.isEmpty() ? Optional.empty() : Optional.of(draft.get().matter());
        Optional<Matter> before = before(round, standing);
        Optional<Matter> next = standing.waiting().isPresent() ? before : tonight;
        return new ReleaseDescription(
                round,
                standing,
                acts,
                draft.map(DraftSet::fingerprint),
                before.isPresent() ? difference(before.get(), tonight) : List.of(),
                sinceRelease(round, standing, next));
    }

    /** Fingerprint of the draft; empty if the folder is not as the last night wrote it. */
    public Optional<String> draft(Round round) throws IOException {
        return proposals.draft(round).map(DraftSet::fingerprint);
    }

    private List<String> movedOn(Round round, Matter matter) throws IOException {
        return difference(matter, proposals.tonight(round));
    }

    private static List<String> difference(Matter before, Optional<Matter> tonight) {
        return tonight.map(before::difference).orElse(List.of());
    }

    private Answer checked(Round round, Act act, List<String> remarks) throws IOException {
        Optional<Refusal> refusal = rules(round).refusal(standing(round), act);
        return refusal.isPresent() ? Answer.Refused.of(round.name(), refusal.get()) : record(round, act, remarks);
    }

    private Answer record(Round round, Act act, List<String> remarks) throws IOException {
        journal.append(List.of(ActRecords.record(round.name(), act)));
        finish();
        return new Answer.Done(round.name(), act, remarks);
    }

    private Matter proposed(Round round) throws IOException {
        return matter(standing(round).waiting().orElseThrow().proposed());
    }

    private Matter matter(Act.Proposed proposed) throws IOException {
        return new Matter(archive.text(proposed.matter()).lines().toList());
    }

    /** The fingerprint of the waiting set, if the given text begins it; else the text. */
    private String waiting(Round round, String given) {
        return standing(round).waiting().map(w -> whole(w.set(), given)).orElse(given);
    }

    private static String whole(String set, String given) {
        return Proposals.isNamed(set, given) ? set : given;
    }

    private ReleaseRules rules(Round round) {
        Approval asked = round.release().approval();
        return new ReleaseRules(asked, persons, round.release().planned(), ActRecords.last(journal));
    }

    private Stamp stamp(String by) {
        return stamps.stamp(by);
    }
}
