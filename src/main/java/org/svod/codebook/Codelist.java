package org.svod.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The entries of one code list, in the order of its table; each has an index from 0, for dense arrays.
 *
 * @param <T> the kind of entry
 */
public final class Codelist<T extends Coded> implements Iterable<T> {

    private static final double NEAR = 0.75;

    private final List<T> entries;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, List<T>> bySpelling = new HashMap<>();

    private Codelist(Collection<T> entries) {
        this.entries = List.copyOf(entries);
        for (T entry : this.entries) {
            byCode.put(entry.code(), byCode.size());
            bySpelling.put(folded(entry.code()), List.of(entry));
        }
        Map<String, List<T>> byName = new HashMap<>();
        for (T entry : this.entries) {
            names(entry)
                    .map(Codelist::folded)
                    .distinct()
                    .forEach(name ->
                            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(entry));
        }
        byName.forEach((name, named) -> bySpelling.putIfAbsent(name, List.copyOf(named)));
    }

    /** A list of these entries; of entries with one code the checks of the codebook have left a single one. */
    public static <T extends Coded> Codelist<T> of(Collection<T> entries) {
        return new Codelist<>(entries);
    }

    private static Stream<String> names(Coded entry) {
        Stream<String> names = Stream.of(entry.name().en(), entry.name().ru());
        return (entry instanceof State state ? Stream.concat(Stream.of(state.alpha3()), names) : names)
                .filter(s -> !s.isBlank());
    }

    /** Case, runs of blanks and the Russian letters ё and е do not distinguish names. */
    static String folded(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace('Ё', 'Е').replaceAll("[\\s\\u00A0\\u202F\\u2007]+", " ");
    }

    /** The entry with exactly this code. */
    public Optional<T> find(String code) {
        Integer index = byCode.get(code);
        return index == null ? Optional.empty() : Optional.of(entries.get(index));
    }

    /**
     * The entry with exactly this code, which must be there: for codes that were checked before.
     *
     * @throws IllegalArgumentException where there is none
     */
    public T get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("not in the code list: " + code));
    }

    /**
     * The entry that a person means: by code in any case of letters, or by English or Russian name. Of several with one
     * name, the first of the table.
     */
    public Optional<T> match(String text) {
        return meanings(text).stream().findFirst();
    }

    /**
     * All entries that a person may mean: only one by a code, several by a name that they share. In the order of the
     * table.
     */
    public List<T> meanings(String text) {
        return bySpelling.getOrDefault(folded(text), List.of());
    }

    /** The entry whose code or name looks most like the text; empty where none looks alike. */
    public Optional<T> nearest(String text) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String folded = folded(text.length() > 100 ? text.substring(0, 100) : text);
        return bySpelling.entrySet().stream()
                .map(e -> Map.entry(e.getValue().get(0), similarity.apply(e.getKey(), folded)))
                .filter(e -> e.getValue() >= NEAR)
                .max(Map.Entry.<T, Double>comparingByValue()
                        .thenComparing(e -> e.getKey().code(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
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

    /** How many entries there are. */
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
