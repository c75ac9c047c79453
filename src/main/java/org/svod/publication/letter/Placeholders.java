package org.svod.publication.letter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The placeholders that a template may contain. {@code {{name}}} is a text. {@code {{?name}} … {{/name}}} shows its
 * content if a flag is true, or once for every entry of a list, whose text is {@code {{text}}}. In a table row that
 * contains {@code {{annex}}}, {@code [name]} is a cell, and the row is repeated for every figure.
 */
final class Placeholders {

    static final String TEXT = "text";
    static final String ANNEX = "annex";
    static final String RESULTS = "results";
    static final String IS_DRAFT = "is_draft";

    /** Texts. */
    static final Set<String> TEXTS = sorted(
            "title",
            "year",
            "as_of",
            "draft",
            "reference",
            "dated",
            "resolution_number",
            "resolution_paragraph",
            "resolution_adopted",
            "resolution_title",
            "salutation",
            RESULTS,
            "partners",
            "closing",
            "signatory",
            "position");

    /** Flags. */
    static final Set<String> FLAGS = sorted(
            IS_DRAFT,
            "has_resolution",
            "no_resolution",
            "has_instruments",
            "has_programmes",
            "has_operations",
            "has_figures",
            "no_figures",
            "has_exercises",
            "has_meetings",
            "has_partners",
            "has_databank",
            "has_outreach",
            "has_activities",
            "has_next");

    /** Lists. */
    static final Set<String> LISTS = sorted(
            "addressee",
            "instruments",
            "programmes",
            "operations",
            "exercises",
            "meetings",
            "databank",
            "outreach",
            "next");

    /** Cells of the annex. */
    static final Set<String> CELLS =
            sorted("indicator", "unit", "reported", "joint", "mirror", "decision", "value", "status");

    /**
     * The placeholders that every template must contain, so that no figure is lost and no draft is mistaken for a final
     * letter.
     */
    static final List<String> REQUIRED = List.of(RESULTS, ANNEX, "?" + IS_DRAFT);

    private Placeholders() {}

    private static Set<String> sorted(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
