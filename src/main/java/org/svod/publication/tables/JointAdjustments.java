package org.svod.publication.tables;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.JointCase;

/**
 * The adjustments of joint cases. They are read in parallel with the cases, because both are in the order of indicator
 * and case number.
 */
final class JointAdjustments {

    private final Iterator<Adjustment> rest;
    private Optional<Adjustment> head;
    private List<Adjustment> group = List.of();

    /** Takes those of joint cases from all adjustments. */
    JointAdjustments(List<Adjustment> adjustments) {
        this.rest = adjustments.iterator();
        this.head = next();
    }

    private Optional<Adjustment> next() {
        while (rest.hasNext()) {
            Adjustment next = rest.next();
            if (next.component() == Component.JOINT) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** The adjustments with the case's number and indicator. The calls must be in the order of the cases. */
    List<Adjustment> of(JointCase joint) {
        if (!group.isEmpty() && compare(group.get(0), joint) == 0) {
            return group;
        }
        List<Adjustment> found = new ArrayList<>();
        while (head.isPresent() && compare(head.get(), joint) <= 0) {
            if (compare(head.get(), joint) == 0) {
                found.add(head.get());
            }
            head = next();
        }
        group = found;
        return found;
    }

    private static int compare(Adjustment adjustment, JointCase joint) {
        int byIndicator = Indicator.ORDER.compare(adjustment.cell().indicator(), joint.indicator());
        return byIndicator != 0 ? byIndicator : adjustment.reference().compareTo(joint.caseRef());
    }
}
