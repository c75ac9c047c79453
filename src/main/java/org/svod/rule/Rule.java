package org.svod.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A rule that values must satisfy: a line of {@code rules.csv}.
 *
 * @param id its name
 * @param scope what it is applied to
 * @param where the only codes of rows that are looked at, by dimension
 * @param formula what it compares
 * @param severity what follows where it does not hold
 * @param validity the days on which it is in force
 * @param words what it says to people
 */
public record Rule(
        String id,
        RuleScope scope,
        Map<String, Set<String>> where,
        RuleFormula formula,
        Severity severity,
        Validity validity,
        Words words) {

    /** Begins the id of a rule that follows from {@code part_of}; no id of the table has a colon. */
    private static final String OF_PARTS = "PART_OF:";

    /** Keeps the conditions in a fixed order. */
    public Rule {
        where = new TreeMap<>(where);
    }

    /**
     * The rule that the parts of an indicator are together not above it.
     *
     * @param whole its code
     * @param parts the codes of its parts
     */
    public static Rule ofParts(String whole, List<String> parts, RuleTolerance tolerance) {
        RuleSide first = cells(parts.get(0));
        RuleSide sum = parts.size() == 1
                ? first
                : new RuleSide.Sum(
                        first,
                        parts.stream()
                                .skip(1)
                                .map(p -> new RuleSide.Sum.Part(false, cells(p)))
                                .toList());
        return new Rule(
                OF_PARTS + whole,
                RuleScope.FILE,
                Map.of(),
                new RuleFormula(
                        sum,
                        RuleOperator.LESS_THAN_OR_EQUAL_TO,
                        cells(whole),
                        tolerance,
                        MissingValues.SKIP_IF_ALL,
                        MissingValues.SKIP_IF_ANY),
                Severity.WARNING,
                new Validity(LocalDate.MIN, LocalDate.MAX),
                new Words(new Text("", ""), new Text("", ""), ""));
    }

    private static RuleSide cells(String indicator) {
        return new RuleSide.Cells(new CellSelection(indicator, Map.of(), 0));
    }

    /** Whether it follows from {@code part_of} in the table of indicators. */
    public boolean isOfParts() {
        return id.startsWith(OF_PARTS);
    }

    /** What follows where a rule does not hold. */
    public enum Severity {
        /** The return is rejected. */
        ERROR,
        /** The State is asked to check. */
        WARNING,
        /** It is noted. */
        INFO
    }

    /**
     * The days on which a rule is in force: it is applied to periods that lie within them as a whole.
     *
     * @param from first day
     * @param to last day
     */
    public record Validity(LocalDate from, LocalDate to) {

        /** Whether a period with these days lies within it. */
        public boolean contains(LocalDate first, LocalDate last) {
            return !first.isBefore(from) && !last.isAfter(to);
        }

        /** {@code from 2023-01-01 to 2023-12-31}; an open end is left out. */
        public String text() {
            String begins = from.equals(LocalDate.MIN) ? "" : "from " + from + " ";
            return (begins + (to.equals(LocalDate.MAX) ? "" : "to " + to)).strip();
        }
    }

    /**
     * A text in both languages.
     *
     * @param en English
     * @param ru Russian
     */
    public record Text(String en, String ru) {

        /** The Russian text for Russian, the English one for every other language. */
        public String in(Locale locale) {
            return locale.getLanguage().equals("ru") ? ru : en;
        }
    }

    /**
     * What a rule says to people.
     *
     * @param message what is wrong where it does not hold
     * @param advice what the sender should do
     * @param reference where it is laid down; may be blank
     */
    public record Words(Text message, Text advice, String reference) {}

    /** The conditions on rows as they are written. */
    public String whereText() {
        return CellSelection.text(where);
    }
}
