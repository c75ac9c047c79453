package org.svod.codebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.settings.SettingsRow;

/** {@code operations.csv}: the joint operations, and what is outside any. */
final class OperationTable {

    private OperationTable() {}

    /** The operations, in the order of the table; {@link Operation#NATIONAL} is always among them. */
    static Collection<Operation> read(CodebookTables tables, Codelist<State> states) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        Spellings spellings = Spellings.withSharedNames();
        for (SettingsRow row : tables.rows(
                "operations.csv",
                List.of("code", "name_en", "name_ru", "kind", "joint_reporting"),
                List.of("from", "to", "lead", "participants"))) {
            Set<String> participants = Arrays.stream(row.text("participants").split("\\s+"))
                    .filter(s -> !s.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String participant : participants) {
                checkState(tables, row, "participants", participant, states);
            }
            Optional<String> lead = row.optional("lead");
            lead.ifPresent(l -> checkState(tables, row, "lead", l, states));
            if (lead.isPresent() && !participants.isEmpty() && !participants.contains(lead.get())) {
                row.problem("lead " + lead.get() + " does not take part", "one of the participants");
            }
            if (row.optional("kind").isEmpty()
                    || row.optional("joint_reporting").isEmpty()) {
                row.problem("kind or joint_reporting is blank", "a kind, and whole or share");
            }
            spellings.claim(row);
            CodebookTables.put(
                    operations,
                    row,
                    new Operation(
                            CodebookTables.code(row),
                            CodebookTables.name(row),
                            row.choice("kind", Operation.Kind.class).orElse(Operation.Kind.NATIONAL),
                            CodebookTables.range(row, "from", "to"),
                            lead,
                            Set.copyOf(participants),
                            row.choice("joint_reporting", Operation.JointReporting.class)
                                    .orElse(Operation.JointReporting.WHOLE)));
        }
        if (!operations.containsKey(Operation.NATIONAL)) {
            if (!operations.isEmpty() || !tables.anyAbout("operations.csv")) {
                tables.problem(
                        "operations.csv",
                        "there is no row " + Operation.NATIONAL,
                        "a row " + Operation.NATIONAL + ", for what is outside any joint operation");
            }
            operations.put(
                    Operation.NATIONAL,
                    new Operation(
                            Operation.NATIONAL,
                            new Name("", ""),
                            Operation.Kind.NATIONAL,
                            DateRange.ALWAYS,
                            Optional.empty(),
                            Set.of(),
                            Operation.JointReporting.SHARE));
        }
        return operations.values();
    }

    private static void checkState(
            CodebookTables tables, SettingsRow row, String column, String code, Codelist<State> states) {
        if (states.find(code).isEmpty() && tables.isThere(states, "states.csv")) {
            row.problem(column + ": " + code + " is not in states.csv", "one of " + CodebookTables.codes(states));
        }
    }
}
