package org.svod.desk.page;

import java.io.IOException;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.reading.DeskReceipts;
import org.svod.desk.security.DeskUser;
import org.svod.period.Period;
import org.svod.round.Round;

/** The receipts that a person may see; all others look as if they did not exist. */
public final class OpenReceipts {

    private final DeskReading reading;
    private final DeskReceipts receipts;

    /** Of what the desk reads. */
    public OpenReceipts(DeskReading reading, DeskReceipts receipts) {
        this.reading = reading;
        this.receipts = receipts;
    }

    /**
     * The State, if the person may see what concerns it alone.
     *
     * @throws NoSuchPageException if not
     */
    State visible(String code, DeskUser person) {
        return reading.settings()
                .codebook()
                .states()
                .find(code)
                .filter(s -> person.maySee(s.code()))
                .orElseThrow(NoSuchPageException::new);
    }

    /**
     * A receipt.
     *
     * @throws NoSuchPageException if there is none, or the person may not see it
     */
    Open open(String code, String id, DeskUser person) {
        State state = visible(code, person);
        ShownReceipt receipt =
                new ShownReceipt(receipts.content(state.code(), id).orElseThrow(NoSuchPageException::new));
        Optional<Round> round = Period.parse(receipt.get("scope"))
                .flatMap(scope -> reading.settings().rounds().ofYear(scope.year()));
        return new Open(state, id, receipt, round);
    }

    /**
     * A receipt that a person may see.
     *
     * @param state its State
     * @param id its address at the desk
     * @param receipt what it says
     * @param round the round of its period; empty if there is none
     */
    record Open(State state, String id, ShownReceipt receipt, Optional<Round> round) {

        /** What persons say about its warnings; empty if it belongs to no round. */
        Optional<Explaining> explaining(RequestBox requests) throws IOException {
            return round.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Explaining.of(requests, round.get(), state.code(), id));
        }
    }
}
