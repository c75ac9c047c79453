package org.svod.verification;

import java.util.ArrayList;
import java.util.List;
import org.svod.databank.DamagedDatabaseException;
import org.svod.databank.Repositories;
import org.svod.intake.Journal;

/**
 * Makes sure that the database says what was stored in it, before a run works with it. Rows of returns are compared
 * when they are read for a figure.
 */
public final class DatabaseCheck {

    private final Journal journal;
    private final Repositories repositories;

    public DatabaseCheck(Journal journal, Repositories repositories) {
        this.journal = journal;
        this.repositories = repositories;
    }

    /**
     * Checks before a run.
     *
     * @throws DamagedDatabaseException if something is not as it was stored, or not what the journal has
     */
    public void check() {
        List<String> differences = differences();
        if (!differences.isEmpty()) {
            throw DamagedDatabaseException.because(differences);
        }
    }

    /** Everything that is not as it was stored, or not what the journal has, in words. */
    List<String> differences() {
        List<String> differences = new ArrayList<>(repositories
                .proofs()
                .differences(journal.outcomes(repositories.runs().last())));
        differences.addAll(publications().differences());
        return differences;
    }

    /** What the next run takes from the journal, in words. */
    List<String> awaited() {
        return publications().awaited();
    }

    private PublicationCheck publications() {
        return new PublicationCheck(journal, repositories.publications())
                .check(repositories.runs().last() - 1);
    }
}
