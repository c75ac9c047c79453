package org.svod.consolidation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Justification> last = new LinkedHashMap<>();
        records.stream()
                .filter(record -> record.state() == Requested.State.APPLIED)
                .filter(record -> record.asked().equals(ASKED) && record.round().equals(round))
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
