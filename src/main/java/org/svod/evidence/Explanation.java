package org.svod.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a figure comes from, or a part of it. What the lines add is together the figure. */
public final class Explanation {

    private final PublishedTables tables;
    private final Selection selection;
    private final Optional<PublishedTables.Published> published;
    private final Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
    private final Map<SourceLine.Label, BigDecimal> states = new LinkedHashMap<>();
    private final Set<String> cases = new HashSet<>();
    private long rows;
    private long wider;

    private Explanation(PublishedTables tables, Selection selection, Optional<PublishedTables.Published> published) {
        this.tables = tables;
        this.selection = selection;
        this.published = published;
    }

    /** Adds up the tables. */
    public static Explanation of(PublishedTables tables, Selection selection) throws IOException {
        Explanation explanation = new Explanation(tables, selection, tables.published(selection.indicator()));
        tables.contributions(selection.indicator(), selection.state(), explanation::count);
        tables.evidence(selection.indicator(), explanation::count);
        return explanation;
    }

    private void count(SourceLine line) {
        if (selection.isInside(line) && line.adds().isPresent()) {
            wider++;
        }
        if (selection.holds(line)) {
            BigDecimal adds = line.adds().orElse(BigDecimal.ZERO);
            parts.merge(line.part(), adds, BigDecimal::add);
            if (line.part() == Part.REPORTED) {
                states.merge(line.state(), adds, BigDecimal::add);
                rows += line.source().rows().isEmpty()
                        ? 1
                        : Long.parseLong(line.source().rows());
            } else {
                cases.add(line.caseKey());
            }
        }
    }

    /** The tables. */
    public PublishedTables tables() {
        return tables;
    }

    /** What is explained. */
    public Selection selection() {
        return selection;
    }

    /** What is published about the indicator; empty if its figure is not published. */
    public Optional<PublishedTables.Published> published() {
        return published;
    }

    /** What a part adds up to; zero if there is nothing. */
    public BigDecimal part(Part part) {
        return parts.getOrDefault(part, BigDecimal.ZERO);
    }

    /** What all lines add up to: the figure, if it is explained as a whole; empty if there is no line. */
    public Optional<BigDecimal> value() {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What each State reported, in the order of the table. */
    public Map<SourceLine.Label, BigDecimal> states() {
        return states;
    }

    /** How many source rows were reported. */
    public long rows() {
        return rows;
    }

    /** How many lines belong to longer periods that include the selected one; they are no part of it. */
    public long wider() {
        return wider;
    }

    /**
     * Whether the lines add up to the published figure. If not, the tables are not of the same night. A part of a
     * figure is not published, and some indicators are not: then there is nothing to compare.
     */
    public boolean addsUp() {
        return !selection.isWhole()
                || published.isEmpty()
                || published.get().value().orElse(BigDecimal.ZERO).compareTo(value().orElse(BigDecimal.ZERO)) == 0;
    }

    /** Gives every source row, in the order of the table: by State and delivery. */
    public void contributions(LineConsumer lines) throws IOException {
        tables.contributions(selection.indicator(), selection.state(), line -> {
            if (selection.holds(line)) {
                lines.accept(line);
            }
        });
    }

    /**
     * Gives every line of the cases, flows and decisions, in the order of the table. A line about a case that is
     * outside the selection adds nothing; it is there for comparison.
     */
    public void evidence(LineConsumer lines) throws IOException {
        tables.evidence(selection.indicator(), line -> {
            if (selection.holds(line)) {
                lines.accept(line);
            } else if (cases.contains(line.caseKey())) {
                lines.accept(line.forComparison());
            }
        });
    }
}
