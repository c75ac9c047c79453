package org.svod.codebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.settings.SettingsRow;

/** {@code statuses.csv}: the names of the statuses of values. */
final class StatusTable {

    private StatusTable() {}

    /** The names, in the order of the table. */
    static Collection<StatusName> read(CodebookTables tables) {
        Map<String, StatusName> statuses = new LinkedHashMap<>();
        Spellings spellings = Spellings.unique();
        for (SettingsRow row : tables.rows("statuses.csv", List.of("code", "name_en", "name_ru"), List.of())) {
            Optional<ObservationStatus> status = Arrays.stream(ObservationStatus.values())
                    .filter(s -> s.name().equals(row.text("code")))
                    .findFirst();
            if (status.isEmpty()) {
                row.problem("status " + row.text("code") + " is not known", "one of A, P, E, M");
            } else {
                spellings.claim(row);
                CodebookTables.put(statuses, row, new StatusName(status.get(), CodebookTables.name(row)));
            }
        }
        boolean read = !statuses.isEmpty() || !tables.anyAbout("statuses.csv");
        for (ObservationStatus status : ObservationStatus.values()) {
            if (!statuses.containsKey(status.name()) && read) {
                tables.problem("statuses.csv", "the status " + status + " is missing", "a row for each of A, P, E, M");
            }
        }
        return List.copyOf(statuses.values());
    }
}
