package org.svod.desk.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.svod.desk.asking.Asked;
import org.svod.desk.asking.RequestBox;
import org.svod.files.Fingerprint;
import org.svod.round.FileDecision;
import org.svod.round.Round;

/** What persons say about the warnings of one receipt: what they have asked for, beside what the receipt has. */
public final class Explaining {

    private static final String TOPIC = "warning-";

    private final Round round;
    private final String state;
    private final String id;
    private final List<Asked> asked;

    private Explaining(Round round, String state, String id, List<Asked> asked) {
        this.round = round;
        this.state = state;
        this.id = id;
        this.asked = asked;
    }

    /** About a receipt of a State; the requests are read once. */
    static Explaining of(RequestBox requests, Round round, String state, String id) throws IOException {
        List<Asked> asked = requests.ofRound(round.name()).stream()
                .filter(a -> a.name().topic().startsWith(TOPIC))
                .toList();
        return new Explaining(round, state, id, asked);
    }

    /** The round of the receipt. */
    Round round() {
        return round;
    }

    /** How a request names the file. */
    static String file(ShownReceipt receipt) {
        return FileDecision.reference(receipt.get("file"), Integer.parseInt(receipt.get("delivery")));
    }

    /**
     * What a request is about.
     *
     * @param line the line; 0 for all findings of the code
     */
    String topic(String code, long line) {
        String about = String.join("\n", state, id, code, Long.toString(line));
        return Asking.topic(TOPIC, Fingerprint.of(about.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was asked for about a finding, or about all findings of its code in the file, newest first. */
    public List<Asked> about(ShownReceipt.Found found) {
        List<String> topics = List.of(topic(found.code(), found.line()), topic(found.code(), 0));
        return asked.stream().filter(a -> topics.contains(a.name().topic())).toList();
    }

    /** What was asked for about a finding and is not in the receipt: it waits, or the newest was refused. */
    public List<Asked> notYet(ShownReceipt.Found found) {
        return Asked.notYetSeen(about(found));
    }

    /** Where a finding is explained; blank if nobody can explain it, because it is no warning. */
    public String address(ShownReceipt.Found found) {
        return found.severity().equals("WARNING")
                ? "/receipts/" + state + "/file/" + id + "/explain?finding=" + found.code() + "&line=" + found.line()
                : "";
    }
}
