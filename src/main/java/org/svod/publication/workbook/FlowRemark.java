package org.svod.publication.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.svod.analysis.mirror.Transit;
import org.svod.codebook.Indicator;
import org.svod.observation.Decimals;
import org.svod.publication.sheet.Texts;

/** What a reader of a flow needs to know to compare its two sides. */
final class FlowRemark {

    private FlowRemark() {}

    /**
     * With what the receiver's side is compared, and whether only the time differs; blank if there is nothing to say.
     *
     * @param indicator the sender's indicator
     * @param timing whether the year agrees and single periods do not
     */
    static String of(Texts words, Indicator indicator, boolean timing) {
        List<String> remarks = new ArrayList<>();
        indicator
                .bounds()
                .mirrorFactor()
                .ifPresent(factor ->
                        remarks.add(words.text("returns.factor", words.number(Decimals.textAsGiven(factor)))));
        if (timing) {
            remarks.add(words.text("returns.timing"));
        }
        return String.join("\n", remarks);
    }

    /**
     * What was in transit at the end of the year, and what the other side does not have; blank if all was received in
     * time.
     */
    static String of(Texts words, Transit transit) {
        List<String> remarks = new ArrayList<>();
        if (transit.receivedLater().signum() > 0) {
            remarks.add(words.text(
                    "returns.transit.later",
                    number(words, transit.inTransit()),
                    number(words, transit.receivedLater())));
        } else if (transit.inTransit().signum() > 0) {
            remarks.add(words.text("returns.transit", number(words, transit.inTransit())));
        }
        unmatched(words, transit.notReceived(), "returns.never-received", "returns.receipt-not-known", remarks);
        unmatched(words, transit.notSent(), "returns.never-sent", "returns.sending-not-known", remarks);
        return String.join("\n", remarks);
    }

    private static void unmatched(
            Texts words, Transit.Unmatched of, String never, String notKnown, List<String> remarks) {
        if (of.never().signum() > 0) {
            remarks.add(words.text(never, number(words, of.never())));
        }
        if (of.notKnown().signum() > 0) {
            remarks.add(words.text(notKnown, number(words, of.notKnown())));
        }
    }

    private static String number(Texts words, BigDecimal amount) {
        return words.number(Decimals.text(amount));
    }
}
