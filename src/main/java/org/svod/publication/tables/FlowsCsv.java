package org.svod.publication.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.svod.analysis.mirror.FlowAdvice;
import org.svod.analysis.mirror.Transit;
import org.svod.publication.RoundReport;
import org.svod.reconciliation.MirrorPair;

/**
 * What can be said about each flow between two States before a person is asked: which hand-overs the receiver counts in
 * a later month, how far the sides are apart (CC1), how reliable each State's side is, and both sides balanced. It is
 * advice: {@code verdict} and {@code settled} are those of the reconciliation.
 */
final class FlowsCsv {

    static final List<String> HEADINGS = List.of(
            "indicator",
            "origin",
            "destination",
            "verdict",
            "settled",
            "sent",
            "received",
            "cc1",
            "matched",
            "lags",
            "sent_before",
            "in_transit",
            "received_later",
            "never_received",
            "never_sent",
            "origin_reliability",
            "destination_reliability",
            "balanced",
            "receipt_not_known",
            "sending_not_known");

    private FlowsCsv() {}

    static void write(RoundReport report, OutputStream out) throws IOException {
        try (CsvTable table = CsvTable.create(out, HEADINGS)) {
            for (FlowAdvice advice : report.analysis().flows()) {
                MirrorPair pair = advice.pair();
                table.code(pair.indicator())
                        .code(pair.origin())
                        .code(pair.destination())
                        .code(pair.agreement());
                table.number(pair.settled()).number(pair.sent()).number(pair.received());
                table.number(advice.asymmetry().coefficient());
                table.number(advice.transit().map(Transit::inAll))
                        .code(advice.transit().map(Transit::lags).orElse(""))
                        .number(advice.transit().flatMap(Transit::sentBefore))
                        .number(advice.transit().map(Transit::inTransit))
                        .number(advice.transit().map(Transit::receivedLater))
                        .number(advice.transit()
                                .map(transit -> transit.notReceived().never()))
                        .number(advice.transit()
                                .map(transit -> transit.notSent().never()));
                table.number(advice.senderReliability())
                        .number(advice.receiverReliability())
                        .number(advice.balanced())
                        .number(advice.transit()
                                .map(transit -> transit.notReceived().notKnown()))
                        .number(advice.transit()
                                .map(transit -> transit.notSent().notKnown()))
                        .end();
            }
        }
    }
}
