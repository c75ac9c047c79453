package org.svod.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.svod.characters.LookAlikes;
import org.svod.characters.TextCache;

/**
 * The entries of one code list, in the order of its table; each has an index from 0, for dense arrays.
 *
 * @param <T> the kind of entry
 */
public final class Codelist<T extends Coded> implements Iterable<T> {

    private static final double NEAR = 0.75;

    /** How many answers of {@link #nearest(String)} are remembered. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final int LONGEST_COMPARED = 100;

    private final List<T> entries;
    private final Map<String, Integer> byCode;
    private final Map<String, List<T>> bySpelling;
    /**
     * The entries by their spelling with look-alike letters replaced; used only if exactly one entry has that spelling.
     */
    private final Map<String, List<T>> byLook;

    /** The nearest entries of texts that were asked for, because the same wrong code often comes in many rows. */
    private final TextCache<Optional<T>> remembered;

    /** Takes every word that is looked up. */
    private final Consumer<String> asked;
    /** Is called when any change of the list would count. */
    private final Runnable wholeAsked;

    /**
     * One more name of an entry.
     *
     * @param code code of the entry
     * @param text the name
     */
    public record Alias(String code, String text) {}

    private Codelist(Collection<T> entries, Collection<Alias> aliases) {
        this.entries = List.copyOf(entries);
        this.byCode = new HashMap<>();
        this.bySpelling = new HashMap<>();
        this.byLook = new HashMap<>();
        this.remembered = new TextCache<>(MOST_REMEMBERED, text -> nearest(text, entry -> true));
        this.asked = word -> {};
        this.wholeAsked = () -> {};
        for (T entry : this.entries) {
            byCode.put(entry.code(), byCode.size());
            bySpelling.put(FoldedName.of(entry.code()), List.of(entry));
        }
        Map<String, List<T>> byName = new HashMap<>();
        for (T entry : this.entries) {
            names(entry)
                    .map(FoldedName::of)
                    .distinct()
                    .forEach(name ->
                            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(entry));
        }
        for (Alias alias : aliases) {
            T entry = get(alias.code());
            List<T> named = byName.computeIfAbsent(FoldedName.of(alias.text()), n -> new ArrayList<>());
            if (!named.contains(entry)) {
                named.add(entry);
            }
        }
        byName.forEach((name, named) -> bySpelling.putIfAbsent(name, List.copyOf(named)));
        bySpelling.forEach((spelling, meant) ->
                byLook.merge(LookAlikes.toLatin(spelling), meant, (one, other) -> one.equals(other) ? one : List.of()));
    }

    private Codelist(Codelist<T> list, Consumer<String> asked, Runnable wholeAsked) {
        this.entries = list.entries;
        this.byCode = list.byCode;
        this.bySpelling = list.bySpelling;
        this.byLook = list.byLook;
        this.remembered = list.remembered;
        this.asked = asked;
        this.wholeAsked = wholeAsked;
    }

    /** The same list, which adds to {@code consulted} every code and name that it is asked for, found or not. */
    Codelist<T> watched(CodebookPart part, Consulted consulted) {
        return new Codelist<>(this, consulted.of(part)::add, () -> consulted.whole(part));
    }

    /** The same list for a search through many words: every change of the list counts, and the words do not. */
    public Codelist<T> whole() {
        wholeAsked.run();
        return new Codelist<>(this, word -> {}, () -> {});
    }

    /** The entries that each code or name means, by its folded form. */
    Map<String, List<T>> spellings() {
        return Collections.unmodifiableMap(bySpelling);
    }

    /**
     * Makes a list of these entries. If several entries have the same code, the checks of the codebook have already
     * left only one of them.
     */
    public static <T extends Coded> Codelist<T> of(Collection<T> entries) {
        return new Codelist<>(entries, List.of());
    }

    /** The same with more names; several entries may have the same one. */
    public static <T extends Coded> Codelist<T> of(Collection<T> entries, Collection<Alias> aliases) {
        return new Codelist<>(entries, aliases);
    }

    private static Stream<String> names(Coded entry) {
        Stream<String> names = Stream.of(entry.name().en(), entry.name().ru());
        return (entry instanceof State state ? Stream.concat(Stream.of(state.alpha3()), names) : names)
                .filter(s -> !s.isBlank());
    }

    /** The entry with exactly this code. */
    public Optional<T> find(String code) {
        asked.accept(code);
        Integer index = byCode.get(code);
        return index == null ? Optional.empty() : Optional.of(entries.get(index));
    }

    /**
     * The entry with exactly this code, which must exist: for codes that were checked before.
     *
     * @throws IllegalArgumentException if there is no entry with this code
     */
    public T get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("not in the code list: " + code));
    }

    /**
     * The entry that a person means: by its code in upper or lower case, or by its English or Russian name. If several
     * entries have the same name, the first one of the table.
     */
    public Optional<T> match(String text) {
        return meanings(text).stream().findFirst();
    }

    /**
     * All entries that a person may mean: at most one by a code, several by a name that they have in common. In the
     * order of the table.
     */
    public List<T> meanings(String text) {
        asked.accept(text);
        String folded = FoldedName.of(text);
        List<T> exact = bySpelling.getOrDefault(folded, List.of());
        return exact.isEmpty() ? byLook.getOrDefault(LookAlikes.toLatin(folded), List.of()) : exact;
    }

    /** The entry whose code or name is most similar to the text; empty if none is similar. */
    public Optional<T> nearest(String text) {
        return remembered.of(text);
    }

    /** The same among the entries that may be suggested. */
    public Optional<T> nearest(String text, Predicate<T> suggested) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String folded = FoldedName.of(text.length() > LONGEST_COMPARED ? text.substring(0, LONGEST_COMPARED) : text);
        return bySpelling.entrySet().stream()
                .flatMap(e -> e.getValue().stream()
                        .filter(suggested)
                        .limit(1)
                        .map(entry -> Map.entry(entry, similarity.apply(e.getKey(), folded))))
                .filter(e -> e.getValue() >= NEAR)
                .max(Map.Entry.<T, Double>comparingByValue()
                        .thenComparing(e -> e.getKey().code(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    /** All codes, names and further names, in the form in which they are compared. */
    public Stream<String> forms() {
        return bySpelling.keySet().stream();
    }

    /** Position in the table, from 0. */
    public int index(T entry) {
        Integer index = byCode.get(entry.code());
        if (index == null) {
            throw new IllegalArgumentException("not in the code list: " + entry.code());
        }
        return index;
    }

    /** The entry at a position. */
    public T at(int index) {
        return entries.get(index);
    }

    /** The number of entries. */
    public int size() {
        return entries.size();
    }

    /** The entries in order. */
    public Stream<T> stream() {
        return entries.stream();
    }

    /** The entries in order. */
    public List<T> asList() {
        return entries;
    }

    @Override
    public Iterator<T> iterator() {
        return entries.iterator();
    }
}
