package org.svod.round;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.settings.SettingsTree;

/** Reads the part {@code quality-limits} of {@code round.yml}. */
final class QualityLimitsReader {

    private QualityLimitsReader() {}

    static QualityLimits read(SettingsTree tree) {
        Map<QualityCode, QualityLimits.Limit> limits = new EnumMap<>(QualityCode.class);
        for (String key : tree.keys()) {
            Optional<QualityCode> code = Arrays.stream(QualityCode.values())
                    .filter(c -> c.name().equals(key))
                    .findFirst();
            SettingsTree limit = tree.tree(key);
            Optional<BigDecimal> good = limit.decimal("good");
            Optional<BigDecimal> fair = limit.decimal("fair");
            if (code.isEmpty()) {
                tree.problem(
                        key,
                        "quality-limits: " + key + " is no measure of quality",
                        "one of "
                                + Arrays.stream(QualityCode.values())
                                        .map(QualityCode::name)
                                        .collect(Collectors.joining(", ")));
            } else if (good.isEmpty() || fair.isEmpty() || good.get().compareTo(fair.get()) == 0) {
                tree.problem(
                        key,
                        "quality-limits: " + key + " has not two different limits",
                        "good and fair, like {good: 0.95, fair: 0.9}; more is better if good is above fair");
            } else {
                limits.put(code.get(), new QualityLimits.Limit(good.get(), fair.get()));
            }
        }
        return new QualityLimits(limits);
    }
}
