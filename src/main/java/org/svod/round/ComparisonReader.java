package org.svod.round;

import java.math.BigDecimal;
import java.util.Optional;
import org.svod.settings.SettingsTree;

/** Reads what values are compared with: the other side of a flow, the periods before, the return before. */
final class ComparisonReader {

    private ComparisonReader() {}

    /** How both sides of a flow are compared, and which one counts. */
    static MirrorSettings mirror(SettingsTree tree) {
        return new MirrorSettings(
                tree.choice("policy", MirrorPolicy.class).orElse(MirrorPolicy.SENDER),
                tree.decimal("absolute-tolerance").orElse(BigDecimal.ZERO),
                share(tree, "relative-tolerance").orElse(BigDecimal.ZERO),
                tree.flag("fill-from-mirror").orElse(false));
    }

    private static Optional<BigDecimal> share(SettingsTree tree, String key) {
        Optional<BigDecimal> share = tree.decimal(key);
        share.filter(s -> s.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(s -> tree.problemUnlessArchived(
                        key, key + " " + s + " is more than the whole", "a share from 0 to 1: 0.05 is 5 percent"));
        return share;
    }

    /** Which values are far from what is expected, and how much of a return may change when it is sent again. */
    static Plausibility plausibility(SettingsTree tree, SettingsTree revisions) {
        SettingsTree outlier = tree.tree("outlier");
        SettingsTree hb = tree.tree("hidiroglou-berthelot");
        return new Plausibility(
                new OutlierSettings(
                        outlier.whole("periods", 2, 60).orElse(5),
                        outlier.decimal("mads").orElse(BigDecimal.valueOf(2)),
                        outlier.decimal("difference").orElse(BigDecimal.ZERO)),
                share(hb, "u").orElse(new BigDecimal("0.5")).doubleValue(),
                hb.decimal("a").orElse(new BigDecimal("0.05")).doubleValue(),
                hb.decimal("c").orElse(BigDecimal.valueOf(4)).doubleValue(),
                revisions.decimal("records-percent").orElse(BigDecimal.TEN),
                revisions.decimal("value-percent").orElse(BigDecimal.TEN));
    }
}
