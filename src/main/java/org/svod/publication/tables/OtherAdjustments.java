package org.svod.publication.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;

/**
 * The adjustments of flows and by decisions, each to be taken once. There are few of them, unlike those of joint cases.
 */
final class OtherAdjustments {

    private final Map<String, List<Adjustment>> byReference = new TreeMap<>();

    /** Those among all adjustments. */
    OtherAdjustments(List<Adjustment> all) {
        for (Adjustment adjustment : all) {
            if (adjustment.component() != Component.JOINT) {
                byReference
                        .computeIfAbsent(adjustment.reference(), r -> new ArrayList<>())
                        .add(adjustment);
            }
        }
    }

    /** Takes those with this reference that satisfy the condition. */
    List<Adjustment> take(String reference, Predicate<Adjustment> condition) {
        return take(byReference.getOrDefault(reference, new ArrayList<>()), condition);
    }

    /** Those that nobody took, by reference. */
    List<Adjustment> left() {
        return byReference.values().stream().flatMap(Collection::stream).toList();
    }

    /** Takes the elements that satisfy the condition out of the list. */
    static List<Adjustment> take(List<Adjustment> from, Predicate<Adjustment> condition) {
        List<Adjustment> taken = new ArrayList<>();
        Iterator<Adjustment> all = from.iterator();
        while (all.hasNext()) {
            Adjustment next = all.next();
            if (condition.test(next)) {
                taken.add(next);
                all.remove();
            }
        }
        return taken;
    }
}
