package org.svod.consolidation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.publication.RoundReport;

/**
 * Keeps the reports of rounds that were reconciled in this process, so that they need not be made again for
 * publication. A report that is not in the cache is made again from the database, with the same result. Safe for use by
 * several threads.
 */
public final class ReportCache {

    private final Map<String, RoundReport> reports = new ConcurrentHashMap<>();

    /** Keeps a report in place of an earlier one of its round. */
    void keep(RoundReport report) {
        reports.put(report.round().name(), report);
    }

    /** The last report of a round. */
    public Optional<RoundReport> find(String round) {
        return Optional.ofNullable(reports.get(round));
    }
}
