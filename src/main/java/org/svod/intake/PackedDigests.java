package org.svod.intake;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedList;
import org.svod.observation.cases.PackedOutput;

/**
 * A map of digests by the number of a delivery, in some 45 bytes each: the journal has one for each outcome that was
 * ever stored. It is made to be gone through; finding one goes through all before it.
 */
final class PackedDigests extends AbstractMap<Long, String> {

    private static final PackedList.Codec<Map.Entry<Long, String>> CODEC = new PackedList.Codec<>() {
        @Override
        public void write(Map.Entry<Long, String> entry, PackedOutput out) {
            out.number(entry.getKey());
            out.fingerprint(entry.getValue());
        }

        @Override
        public Map.Entry<Long, String> read(PackedInput in) {
            return Map.entry(in.number(), in.fingerprint());
        }
    };

    private final List<Map.Entry<Long, String>> entries;

    private PackedDigests(List<Map.Entry<Long, String>> entries) {
        this.entries = entries;
    }

    /** A copy. */
    static Map<Long, String> of(Map<Long, String> digests) {
        return digests instanceof PackedDigests
                ? digests
                : new PackedDigests(PackedList.of(digests.entrySet().stream(), CODEC));
    }

    @Override
    public Set<Map.Entry<Long, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Long, String>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
