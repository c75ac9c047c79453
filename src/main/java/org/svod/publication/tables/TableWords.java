package org.svod.publication.tables;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the tables: titles and descriptions of their columns, and reasons. */
final class TableWords {

    private TableWords() {}

    /** The words in one language. */
    static ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(
                "org.svod.publication.tables.tables",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
