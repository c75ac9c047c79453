package org.svod.codebook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.characters.LookAlikes;
import org.svod.rule.Rule;

/**
 * Fingerprints of the lines of a codebook: for every word that it knows, what the word means, as far as the reading of
 * a return depends on it; and of the rules that a return is judged with. What only the reconciliation or the outputs
 * use (names, the lead of an operation, the order) is not part of them, because it is looked up again every night. Safe
 * for use by several threads.
 */
public final class CodebookLines {

    /** Most digits after the point that a factor of the table has, so that equal ones get equal texts. */
    private static final int FACTOR_DIGITS = 9;

    private static final int KEYS = 20_000;
    private static final int LONGEST = 100;

    /** The key of the rules for single returns: every return is judged with all of them. */
    private static final long RULES = hash("RULES");

    private final Map<Long, Long> lines = new HashMap<>();
    private final Map<CodebookPart, Map<String, Long>> keys = new EnumMap<>(CodebookPart.class);
    private final String fingerprint;

    /** The lines of this codebook. */
    public CodebookLines(Codebook codebook) {
        add(CodebookPart.STATE, meanings(codebook.states(), CodebookLines::state));
        add(CodebookPart.INDICATOR, meanings(codebook.indicators(), CodebookLines::indicator));
        add(CodebookPart.OPERATION, meanings(codebook.operations(), CodebookLines::operation));
        add(CodebookPart.UNIT, meanings(codebook.units(), CodebookLines::unit));
        add(CodebookPart.STATUS, meanings(codebook.statuses(), Coded::code));
        add(CodebookPart.HEADING, codebook.headings().lines());
        String rules = ofReturns(codebook.rules());
        if (!rules.isEmpty()) {
            lines.put(RULES, line(rules));
        }
        for (CodebookPart part : CodebookPart.values()) {
            keys.put(part, new ConcurrentHashMap<>());
        }
        ByteBuffer all = ByteBuffer.allocate(2 * Long.BYTES * lines.size());
        new TreeMap<>(lines).forEach((key, line) -> all.putLong(key).putLong(line));
        this.fingerprint = HexFormat.of().formatHex(sha256(all.array()));
    }

    /** Adds what the spellings mean; those that look the same are one word, as they are when a word is looked up. */
    private void add(CodebookPart part, Map<String, String> meanings) {
        Map<String, StringBuilder> looks = new TreeMap<>();
        StringBuilder whole = new StringBuilder();
        new TreeMap<>(meanings).forEach((spelling, meaning) -> {
            String line = spelling + "\t" + meaning + "\n";
            looks.computeIfAbsent(LookAlikes.toLatin(spelling), look -> new StringBuilder())
                    .append(line);
            whole.append(line);
        });
        looks.forEach((look, text) -> lines.put(hash(part + "\t" + look), line(text.toString())));
        lines.put(wholeKey(part), line(whole.toString()));
    }

    /** The fingerprint of all lines: codebooks with the same one read every return in the same way. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The fingerprint of the lines of these words, and of the fact that the others have none. */
    String fingerprintOf(long[] words) {
        ByteBuffer found = ByteBuffer.allocate(2 * Long.BYTES * (words.length + 1));
        Long rules = lines.get(RULES);
        if (rules != null) {
            found.putLong(RULES).putLong(rules);
        }
        for (long word : words) {
            Long line = lines.get(word);
            if (line != null) {
                found.putLong(word).putLong(line);
            }
        }
        return HexFormat.of().formatHex(sha256(java.util.Arrays.copyOf(found.array(), found.position())));
    }

    /** What has changed between two codebooks: entries like {@code unit T}, and headings. */
    public static List<String> changes(Codebook one, Codebook other) {
        return changes(one, other, key -> true);
    }

    /** The same, as far as these words, or the whole table, were asked for. */
    static List<String> changes(Codebook one, Codebook other, LongPredicate asked) {
        TreeSet<String> changes = new TreeSet<>();
        Changes of = new Changes(asked, changes);
        of.add(CodebookPart.STATE, one.states(), other.states(), CodebookLines::state);
        of.add(CodebookPart.INDICATOR, one.indicators(), other.indicators(), CodebookLines::indicator);
        of.add(CodebookPart.OPERATION, one.operations(), other.operations(), CodebookLines::operation);
        of.add(CodebookPart.UNIT, one.units(), other.units(), CodebookLines::unit);
        of.add(CodebookPart.STATUS, one.statuses(), other.statuses(), Coded::code);
        of.differing(
                        CodebookPart.HEADING,
                        one.headings().lines(),
                        other.headings().lines())
                .forEach(heading -> changes.add("heading " + heading));
        List<Rule> rules = Stream.concat(one.rules().stream(), other.rules().stream())
                .filter(rule -> !one.rules().contains(rule) || !other.rules().contains(rule))
                .filter(rule -> rule.scope().isOfReturn())
                .toList();
        rules.forEach(rule -> changes.add("rule " + rule.id()));
        return List.copyOf(changes);
    }

    private static String ofReturns(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.scope().isOfReturn())
                .map(Rule::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Collects what differs between two codebooks. */
    private record Changes(LongPredicate asked, TreeSet<String> changes) {

        <T extends Coded> void add(CodebookPart part, Codelist<T> one, Codelist<T> other, Function<T, String> content) {
            String kind = part.name().toLowerCase(Locale.ROOT) + " ";
            for (String spelling : differing(part, meanings(one, content), meanings(other, content))) {
                Stream.of(one, other)
                        .flatMap(list -> list.spellings().getOrDefault(spelling, List.of()).stream())
                        .forEach(entry -> changes.add(kind + entry.code()));
            }
        }

        List<String> differing(CodebookPart part, Map<String, String> one, Map<String, String> other) {
            boolean whole = asked.test(wholeKey(part));
            return Stream.concat(one.keySet().stream(), other.keySet().stream())
                    .distinct()
                    .filter(spelling -> !Objects.equals(one.get(spelling), other.get(spelling)))
                    .filter(spelling -> whole || asked.test(key(part, spelling)))
                    .toList();
        }
    }

    private static <T extends Coded> Map<String, String> meanings(Codelist<T> list, Function<T, String> content) {
        Map<String, String> meanings = new TreeMap<>();
        list.spellings()
                .forEach((spelling, meant) ->
                        meanings.put(spelling, meant.stream().map(content).collect(Collectors.joining("\n"))));
        return meanings;
    }

    private static String state(State state) {
        return text(state.code(), state.alpha3(), state.membership(), state.grouping());
    }

    private static String indicator(Indicator indicator) {
        String line = text(indicator.code(), unit(indicator.unit()), indicator.decimals(), indicator.flow());
        // Most are asked for always; their lines are those of a codebook without these columns.
        return indicator.asked().equals(DateRange.ALWAYS) ? line : line + indicator.asked();
    }

    private static String operation(Operation operation) {
        return text(operation.code(), operation.dates(), new TreeSet<>(operation.participants()));
    }

    private static String unit(Unit unit) {
        return text(unit.code(), unit.base(), unit.factor().setScale(FACTOR_DIGITS));
    }

    private static String text(Object... parts) {
        return List.of(parts).toString();
    }

    /** The key of a word as it was looked up. Many returns use the same words, so their keys are kept. */
    long keyOf(CodebookPart part, String word) {
        Map<String, Long> known = keys.getOrDefault(part, Map.of());
        Long key = known.get(word);
        if (key != null) {
            return key;
        }
        long found = key(part, word);
        if (word.length() <= LONGEST && known.size() < KEYS) {
            known.put(word, found);
        }
        return found;
    }

    private static long key(CodebookPart part, String word) {
        String look = part == CodebookPart.HEADING ? LookAlikes.toLatin(word) : Spellings.look(word);
        return hash(part + "\t" + look);
    }

    /** The key of a whole table. */
    static long wholeKey(CodebookPart part) {
        return hash(part.name());
    }

    private static long line(String text) {
        return ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getLong();
    }

    /** FNV-1a. Two words with one key are only read again together. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
