package org.svod.verification;

import java.util.ArrayList;
import java.util.List;
import org.svod.codebook.Codebook;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.Repositories;
import org.svod.databank.StoreCheck;

/**
 * Reads all rows and findings of all deliveries, which a night reads only for a figure or a receipt, and what is stored
 * of each round, which a night reads only if it works on the round.
 */
final class RowsCheck {

    private final Codebook codebook;
    private final Repositories repositories;

    RowsCheck(Codebook codebook, Repositories repositories) {
        this.codebook = codebook;
        this.repositories = repositories;
    }

    /** Everything that is not as it was stored, in words. */
    List<String> differences(List<StoreCheck.Stored> stored) {
        List<String> differences = new ArrayList<>();
        repositories.scan().differences().forEach(d -> differences.add("database: " + d + JournalCheck.REBUILD));
        repositories
                .consolidations()
                .rounds()
                .forEach(round ->
                        read(differences, () -> repositories.consolidations().find(round)));
        repositories
                .quality()
                .rounds()
                .forEach(round -> read(differences, () -> repositories.quality().find(round)));
        repositories
                .publications()
                .roundsWritten()
                .forEach(round ->
                        read(differences, () -> repositories.publications().written(round)));
        for (StoreCheck.Stored delivery : stored) {
            if (delivery.run() > 0 && delivery.verdict().isPresent()) {
                read(differences, () -> {
                    repositories.stored().findings(delivery.seq());
                    repositories
                            .submissions()
                            .records(delivery.seq(), codebook)
                            .cases()
                            .size();
                });
            }
        }
        return differences;
    }

    private static void read(List<String> differences, Runnable reading) {
        try {
            reading.run();
        } catch (DamagedDatabaseException e) {
            differences.add("database: " + e.getMessage());
        }
    }
}
