package org.svod.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.svod.characters.Blanks;
import org.svod.characters.ComparedText;
import org.svod.characters.LookAlikes;

/** The meaning of the headings: the canonical names of the columns, and the aliases of the codebook. */
public final class Headings {

    /**
     * The characters besides blanks that do not count in a heading: characters that join words, quotation marks, and
     * marks of footnotes.
     */
    private static final String NOTHING = "_.-‐‑‒–—―:\"'`«»„“”‘’‚‹›*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰";

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^)\\]}]*)[)\\]}]");
    /** Words that are also the headings of row numbers, running totals and telephone numbers. */
    private static final Set<String> WEAK = Set.of("NUMBER", "ВСЕГО", "TOTAL", "ИТОГО");

    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    private static final int LONGEST = 100;

    private final Map<String, Column> columns;
    private final Map<String, Column> byLook;
    private final List<Alias> aliases;
    /** Takes every heading that is looked up. */
    private final Consumer<String> asked;
    /** Is called when the nearest of all headings is looked for. */
    private final Runnable wholeAsked;

    /**
     * One more spelling of a column's heading.
     *
     * @param column the column
     * @param text the spelling
     */
    public record Alias(Column column, String text) {}

    /**
     * The meaning that was found for a heading.
     *
     * @param column the column
     * @param suffix the text in brackets or after a comma, which may be a unit; blank if there is none
     */
    public record Match(Column column, String suffix) {}

    /** Uses these aliases in addition to the canonical names. */
    public Headings(List<Alias> aliases) {
        this.aliases = List.copyOf(aliases);
        this.columns = new HashMap<>();
        this.byLook = new HashMap<>();
        this.asked = heading -> {};
        this.wholeAsked = () -> {};
        for (Column column : Column.values()) {
            columns.put(folded(column.heading()), column);
        }
        for (Alias alias : aliases) {
            columns.putIfAbsent(folded(alias.text()), alias.column());
        }
        WEAK.forEach(word -> columns.putIfAbsent(word, Column.VALUE));
        columns.forEach((text, column) -> byLook.putIfAbsent(LookAlikes.toLatin(text), column));
    }

    /** The same headings, which tell what they are asked. */
    private Headings(Headings headings, Consulted consulted) {
        this.columns = headings.columns;
        this.byLook = headings.byLook;
        this.aliases = headings.aliases;
        this.asked = consulted.of(CodebookPart.HEADING)::add;
        this.wholeAsked = () -> consulted.whole(CodebookPart.HEADING);
    }

    /** The same headings, which add to {@code consulted} every heading that they are asked for, found or not. */
    Headings watched(Consulted consulted) {
        return new Headings(this, consulted);
    }

    /** What each heading means, by its folded form. */
    Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        columns.forEach(
                (heading, column) -> lines.put(heading, column + " " + byLook.get(LookAlikes.toLatin(heading))));
        return lines;
    }

    /** The column that a heading means. */
    public Optional<Column> match(String heading) {
        return read(heading).map(Match::column);
    }

    /**
     * The meaning of a heading. Case, blanks, line breaks, quotation marks, marks of footnotes, colons, {@code _},
     * {@code -} and {@code .} do not matter. Letters that look like others do not matter either, if the whole heading
     * is known once they are replaced. The text in brackets or after a comma is returned separately.
     */
    public Optional<Match> read(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Column> whole = exact(heading);
        if (whole.isPresent()) {
            return whole.map(column -> new Match(column, ""));
        }
        String suffix =
                BRACKETS.matcher(heading).results().map(m -> m.group(1).strip()).collect(Collectors.joining(", "));
        String rest = BRACKETS.matcher(heading).replaceAll(" ");
        Optional<Column> unbracketed = suffix.isEmpty() && rest.equals(heading) ? Optional.empty() : exact(rest);
        if (unbracketed.isPresent()) {
            return unbracketed.map(column -> new Match(column, suffix));
        }
        int comma = rest.indexOf(',');
        if (comma > 0) {
            String after = rest.substring(comma + 1).strip() + (suffix.isEmpty() ? "" : ", " + suffix);
            return exact(rest.substring(0, comma)).map(column -> new Match(column, after));
        }
        int colon = rest.indexOf(':');
        return colon > 0 ? exact(rest.substring(0, colon)).map(column -> new Match(column, suffix)) : Optional.empty();
    }

    private Optional<Column> exact(String heading) {
        String folded = folded(heading);
        asked.accept(folded);
        return Optional.ofNullable(columns.get(folded))
                .or(() -> Optional.ofNullable(byLook.get(LookAlikes.toLatin(folded))));
    }

    /** Whether the heading is a word that can mean the value but often means something else. */
    public static boolean isWeak(String heading) {
        return WEAK.contains(folded(BRACKETS.matcher(heading).replaceAll(" ")));
    }

    /**
     * The known spelling that is nearest to a heading, among the columns that may be meant. A spelling is near if at
     * most two letters differ, or if one of the two has all words of the other and they have a word of four letters or
     * more in common.
     */
    public Optional<Alias> near(String heading, Predicate<Column> mayBeMeant) {
        wholeAsked.run();
        String folded = folded(heading);
        if (folded.length() < SHORTEST || folded.length() > LONGEST) {
            return Optional.empty();
        }
        List<Alias> all = new ArrayList<>();
        Arrays.stream(Column.values()).map(c -> new Alias(c, c.heading())).forEach(all::add);
        all.addAll(aliases);
        return all.stream()
                .filter(alias -> mayBeMeant.test(alias.column()))
                .filter(alias -> isNear(folded, folded(alias.text())) || sharesWords(heading, alias.text()))
                .min(Comparator.comparingInt(
                        alias -> LevenshteinDistance.getDefaultInstance().apply(folded, folded(alias.text()))));
    }

    private static boolean isNear(String heading, String alias) {
        int most = Math.min(heading.length(), alias.length()) < LONG ? 1 : 2;
        return Math.min(heading.length(), alias.length()) >= SHORTEST
                && new LevenshteinDistance(most).apply(LookAlikes.toLatin(heading), LookAlikes.toLatin(alias)) >= 0;
    }

    private static boolean sharesWords(String heading, String alias) {
        Set<String> words = words(heading);
        Set<String> others = words(alias);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        return shared.stream().anyMatch(word -> word.length() >= SHORTEST)
                && (words.containsAll(others) || others.containsAll(words));
    }

    /** The words of a heading, without signs and words for a number, which carry no meaning. */
    private static Set<String> words(String text) {
        return Arrays.stream(upper(text).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1 && !word.equals("NO"))
                .collect(Collectors.toSet());
    }

    /** The aliases of a column, in the order of the table. */
    public List<String> aliasesOf(Column column) {
        return aliases.stream()
                .filter(a -> a.column() == column)
                .map(Alias::text)
                .toList();
    }

    private static String upper(String text) {
        return ComparedText.of(text).toUpperCase(Locale.ROOT).replace('Ё', 'Е');
    }

    static String folded(String heading) {
        StringBuilder folded = new StringBuilder(heading.length());
        String upper = upper(heading);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (!Blanks.isBlank(c) && NOTHING.indexOf(c) < 0) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** The form in which two headings that look the same are equal. */
    static String look(String heading) {
        return LookAlikes.toLatin(folded(heading));
    }
}
