package org.svod.codebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.settings.SettingsRow;

/** {@code units.csv}: the units, each with the base unit that it converts to. */
final class UnitTable {

    private UnitTable() {}

    /** The units, in the order of the table. */
    static Collection<Unit> read(CodebookTables tables) {
        Map<String, Unit> units = new LinkedHashMap<>();
        Spellings spellings = Spellings.unique();
        List<SettingsRow> rows =
                tables.rows("units.csv", List.of("code", "name_en", "name_ru", "base", "factor"), List.of());
        for (SettingsRow row : rows) {
            BigDecimal factor = row.decimal("factor").orElse(BigDecimal.ONE);
            if (factor.signum() <= 0) {
                row.problem("factor " + factor + " is not positive", "how many of the base one of it is");
            }
            spellings.claim(row);
            CodebookTables.put(
                    units,
                    row,
                    new Unit(
                            CodebookTables.code(row),
                            CodebookTables.name(row),
                            row.optional("base").orElse(row.text("code")),
                            factor));
        }
        for (SettingsRow row : rows) {
            Unit unit = units.get(row.text("code"));
            if (unit == null) {
                continue;
            }
            Unit base = units.get(unit.base());
            if (base == null
                    || !base.base().equals(base.code())
                    || base.factor().compareTo(BigDecimal.ONE) != 0) {
                row.problem(
                        "base " + unit.base() + " is not a base unit",
                        "a unit of this table whose base is itself and whose factor is 1");
            }
        }
        return units.values();
    }
}
