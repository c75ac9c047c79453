package org.svod.publication.tables;

import java.util.Locale;
import java.util.ResourceBundle;
import org.svod.finding.WordBundle;

/** The words of the tables: titles and descriptions of their columns, and reasons. */
final class TableWords {

    private TableWords() {}

    /** The words in one language. */
    static ResourceBundle in(Locale locale) {
        return WordBundle.of("org.svod.publication.tables.tables", locale);
    }
}
