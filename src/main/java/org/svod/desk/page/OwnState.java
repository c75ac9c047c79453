package org.svod.desk.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.Standing;
import org.svod.codebook.State;
import org.svod.delivery.Delivery;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.reading.InForce;
import org.svod.desk.reading.ReceiptHead;
import org.svod.desk.security.DeskUser;
import org.svod.desk.spool.DropPlace;
import org.svod.period.Period;

/** What a submitter has sent for their State, and what can be sent. Only for one page. */
final class OwnState {

    private final DeskReading reading;
    private final KnownReceipts receipts;
    private final State state;

    /**
     * The State of a submitter.
     *
     * @throws NoSuchPageException if the person sends for none
     */
    OwnState(DeskReading reading, DeskReceipts receipts, DeskUser person) {
        this.reading = reading;
        this.receipts = new KnownReceipts(receipts);
        this.state = reading.settings()
                .codebook()
                .states()
                .find(person.user().state())
                .orElseThrow(NoSuchPageException::new);
    }

    State state() {
        return state;
    }

    /** The periods that have begun and for which a return is expected, newest first. */
    List<Period> periods() {
        return reading.rounds().stream()
                .flatMap(round -> round.expects(state)
                        ? Period.allOf(round.year(), round.frequencyOf(state)).stream()
                        : Stream.empty())
                .filter(p -> !p.firstDay().isAfter(reading.today()))
                .sorted(Comparator.comparing(Period::firstDay).reversed())
                .toList();
    }

    /** The files of exactly this period that nights have taken, newest first. */
    List<ReceiptHead> earlier(Period scope) {
        return receipts.of(state.code()).stream()
                .filter(head -> head.scope().filter(scope::equals).isPresent())
                .toList();
    }

    /** What is in force, as the rules for new files want it. Which rows are wider than a month is not known here. */
    Standing standing(InForce inForce) {
        List<AcceptedSubmission> accepted = new ArrayList<>();
        for (InForce.Return each : inForce.returns()) {
            SubmissionName name = new SubmissionName(
                    state,
                    each.scope(),
                    each.version() > 1 ? OptionalInt.of(each.version()) : OptionalInt.empty(),
                    FileFormat.CSV);
            String file = fileName(name, each.sha256());
            Delivery delivery = new Delivery(
                    accepted.size() + 1L, file, file, 1, "", each.sha256(), 0, reading.today(), Optional.of(name));
            accepted.add(new AcceptedSubmission(delivery, each.version(), Set.of(), each.withdraws()));
        }
        return Standing.of(accepted);
    }

    /** The name under which the file was received; what its period and version say if no receipt tells. */
    private String fileName(SubmissionName name, String sha256) {
        return earlier(name.scope()).stream()
                .filter(head -> head.content().sha256().equals(sha256))
                .map(ReceiptHead::file)
                .findFirst()
                .orElse(name.fileName());
    }

    /** Whether a return is in force for a period, so that it can be taken back. */
    boolean canWithdraw(Period scope) throws IOException {
        Optional<InForce> inForce = InForce.of(reading.folders(), state.code(), scope);
        return inForce.isPresent()
                ? inForce.get().canBeWithdrawn(scope)
                : earlier(scope).stream().anyMatch(ReceiptHead::accepted);
    }

    /** Names of files that lie in the drop folder, and that no night has taken. */
    List<String> lying() throws IOException {
        List<String> lying = new ArrayList<>();
        for (SubmissionName name : place().lying(state.code())) {
            boolean taken =
                    earlier(name.scope()).stream().anyMatch(head -> head.file().equalsIgnoreCase(name.fileName()));
            if (name.state().equals(state) && !taken) {
                lying.add(name.fileName());
            }
        }
        return lying;
    }

    /** The drop folder. */
    DropPlace place() {
        SubmissionNames names = new SubmissionNames(reading.settings().codebook());
        return new DropPlace(reading.folders().input(), names::parse);
    }

    /** The next free name for a period and format. */
    SubmissionName next(SubmissionName name) throws IOException {
        return place().next(
                        name,
                        earlier(name.scope()).stream().map(ReceiptHead::version).toList());
    }
}
