package org.svod.publication.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.svod.round.Statement;

/**
 * The placeholders that a template may contain. {@code {{name}}} is a text. {@code {{?name}} … {{/name}}} shows its
 * content if a flag is true, or once for every entry of a list, whose text is {@code {{text}}}. In a table row that
 * contains {@code {{annex}}}, {@code [name]} is a cell, and the row is repeated for every figure. Within an entry,
 * {@code {{?items}} … {{/items}}} is the list below it, and within that list {@code {{?begins}} {{lead}} {{/begins}}}
 * is shown once for each of its topics.
 */
final class Placeholders {

    static final String TEXT = "text";
    static final String ITEMS = "items";
    static final String BEGINS = "begins";
    static final String LEAD = "lead";
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
    static final Set<String> FLAGS = with(
            all(Statement.Section.values(), Placeholders::about),
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
            "has_technology",
            "has_activities",
            "has_next");

    /** Lists. */
    static final Set<String> LISTS = with(
            all(Statement.Section.values(), Placeholders::statements),
            "addressee",
            "instruments",
            "programmes",
            "operations",
            "exercises",
            "meetings",
            "databank",
            "outreach",
            "technology",
            "next");

    /** Lists whose entries may have a list below them. */
    static final Set<String> WITH_ITEMS =
            sorted("instruments", "programmes", "next", "exercises", "meetings", "databank", "outreach", "technology");

    /** Cells of the annex. */
    static final Set<String> CELLS =
            sorted("indicator", "unit", "reported", "joint", "mirror", "decision", "value", "status");

    /**
     * The placeholders that every template must contain, so that no figure is lost and no draft is mistaken for a final
     * letter.
     */
    static final List<String> REQUIRED = List.of(RESULTS, ANNEX, "?" + IS_DRAFT);

    private Placeholders() {}

    /** The list of the paragraphs of a section. */
    static String statements(Statement.Section section) {
        return name(section) + "_statements";
    }

    /** The flag that says whether a section has anything to tell. */
    static String about(Statement.Section section) {
        return "about_" + name(section);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E> List<String> all(E[] constants, Function<E, String> name) {
        return Arrays.stream(constants).map(name).toList();
    }

    private static Set<String> with(List<String> more, String... names) {
        Set<String> all = sorted(names);
        all.addAll(more);
        return all;
    }

    private static Set<String> sorted(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
