package org.svod.codebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.settings.SettingsRow;

/** {@code indicators.csv}: what is reported. */
final class IndicatorTable {

    private IndicatorTable() {}

    /** The indicators, as they are sorted in outputs. */
    static Collection<Indicator> read(CodebookTables tables, Codelist<Unit> units) {
        List<SettingsRow> rows = tables.rows(
                "indicators.csv",
                List.of("code", "name_en", "name_ru", "unit", "decimals", "published"),
                List.of(
                        "mirror_of",
                        "from",
                        "to",
                        "sort",
                        "part_of",
                        "absolute_tolerance",
                        "relative_tolerance",
                        "mirror_factor",
                        "defined_from"));
        Set<String> mirrored = rows.stream()
                .map(r -> r.text("mirror_of"))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Spellings spellings = Spellings.unique();
        for (SettingsRow row : rows) {
            spellings.claim(row);
            Optional<Unit> unit = units.find(row.required("unit"));
            if (unit.isEmpty() && tables.isThere(units, "units.csv")) {
                row.problem(
                        "unit " + row.text("unit") + " is not in units.csv", "one of " + CodebookTables.codes(units));
            }
            String code = CodebookTables.code(row);
            Optional<String> mirrorOf = row.optional("mirror_of");
            int sort = row.whole("sort", 0, 100_000).orElse(indicators.size() + 1);
            CodebookTables.put(
                    indicators,
                    row,
                    new Indicator(
                            code,
                            CodebookTables.name(row),
                            unit.orElse(new Unit("?", new Name("?", "?"), "?", BigDecimal.ONE)),
                            row.whole("decimals", 0, 6).orElse(0),
                            mirrorOf,
                            mirrorOf.isPresent() || mirrored.contains(code),
                            row.yes("published"),
                            CodebookTables.range(row, "from", "to"),
                            row.date("defined_from"),
                            sort,
                            IndicatorBounds.of(row)));
        }
        for (SettingsRow row : rows) {
            checkMirror(row, indicators);
            IndicatorBounds.check(row, indicators, mirrored);
        }
        return indicators.values().stream().sorted(Indicator.ORDER).toList();
    }

    private static void checkMirror(SettingsRow row, Map<String, Indicator> indicators) {
        Indicator mirror = indicators.get(row.text("code"));
        if (mirror == null || mirror.mirrorOf().isEmpty()) {
            return;
        }
        Indicator original = indicators.get(mirror.mirrorOf().get());
        if (original == null || original.equals(mirror) || original.mirrorOf().isPresent()) {
            row.problem(
                    "mirror_of " + mirror.mirrorOf().get() + " is not an indicator that can be mirrored",
                    "another indicator of this table, itself no mirror");
        } else if (!original.unit().equals(mirror.unit())) {
            row.problem(
                    "unit " + mirror.unit() + " differs from that of " + original.code(),
                    "the unit " + original.unit());
        }
        if (original != null && !original.asked().equals(mirror.asked())) {
            row.problem(
                    "from or to differs from that of " + original.code(),
                    "the same days as those of " + original.code());
        }
        if (mirror.published()) {
            row.problem("a mirror is never published", "published no");
        }
        long mirrors = indicators.values().stream()
                .filter(i -> i.mirrorOf().equals(mirror.mirrorOf()))
                .count();
        if (mirrors > 1) {
            row.problem(mirror.mirrorOf().get() + " has more than one mirror", "at most one mirror of an indicator");
        }
    }
}
