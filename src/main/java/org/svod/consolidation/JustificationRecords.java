package org.svod.consolidation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.intake.JournalEntry.Requested;
import org.svod.round.Justification;

/** Reads the explanations of warnings from the records of the requests that gave them. */
final class JustificationRecords {

    private static final String ASKED = "justification";

    private JustificationRecords() {}

    /**
     * Those about the files of a round, oldest first. If a finding is explained twice, the later explanation counts.
     */
    static List<Justification> of(List<Requested> records, String round) {
        return last(records.stream().filter(record -> record.round().equals(round)));
    }

    /** All of them by the number of the delivery, in the same order. */
    static Map<Long, List<Justification>> byDelivery(List<Requested> records) {
        return last(records.stream()).stream().collect(Collectors.groupingBy(Justification::delivery));
    }

    private static List<Justification> last(Stream<Requested> records) {
        Map<String, Justification> last = new LinkedHashMap<>();
        records.filter(record -> record.state() == Requested.State.APPLIED)
                .filter(record -> record.asked().equals(ASKED))
                .map(JustificationRecords::justification)
                .forEach(one -> {
                    last.remove(about(one));
                    last.put(about(one), one);
                });
        return List.copyOf(last.values());
    }

    private static String about(Justification one) {
        return one.delivery() + " " + one.finding() + " " + one.line();
    }

    private static Justification justification(Requested record) {
        Map<String, String> about = record.about();
        return new Justification(
                Long.parseLong(about.getOrDefault("delivery", "0")),
                about.getOrDefault("finding", ""),
                Long.parseLong(about.getOrDefault("line", "0")),
                about.getOrDefault("text", ""),
                about.getOrDefault("by", ""),
                about.getOrDefault("name", ""),
                record.at());
    }
}
