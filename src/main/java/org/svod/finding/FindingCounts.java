package org.svod.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each code was found; findings that are not listed are counted too. Immutable.
 *
 * @param ofCode by code, in the order of the codes; codes never found are absent
 */
public record FindingCounts(Map<FindingCode, Long> ofCode) {

    /** Nothing was found. */
    public static final FindingCounts NONE = new FindingCounts(Map.of());

    /** Keeps a copy. */
    public FindingCounts {
        ofCode = ofCode.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(ofCode));
    }

    /** How often each code was found, by its name, in the order of the names. */
    public Map<String, Long> byName() {
        Map<String, Long> byName = new TreeMap<>();
        ofCode.forEach((code, n) -> byName.put(code.name(), n));
        return byName;
    }

    /** How often {@code code} was found. */
    public long count(FindingCode code) {
        return ofCode.getOrDefault(code, 0L);
    }

    /** How many findings of this severity there are. */
    public long count(Severity severity) {
        return ofCode.entrySet().stream()
                .filter(e -> e.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many findings there are. */
    public long inAll() {
        return ofCode.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return ofCode.isEmpty();
    }

    /** These and the others together. */
    public FindingCounts and(FindingCounts others) {
        if (isEmpty() || others.isEmpty()) {
            return isEmpty() ? others : this;
        }
        Map<FindingCode, Long> both = new EnumMap<>(ofCode);
        others.ofCode.forEach((code, n) -> both.merge(code, n, Long::sum));
        return new FindingCounts(both);
    }
}
