package org.svod.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svod.rule.Rule;
import org.svod.settings.SettingsFolder;
import org.svod.settings.SettingsProblems;

/** Reads {@code jobs/codebook/} and checks every line of it, and the references between its tables. */
public final class CodebookReader {

    private static final List<String> TABLES = List.of(
            "states.csv",
            "indicators.csv",
            "units.csv",
            "operations.csv",
            "statuses.csv",
            "headings.csv",
            "aliases.csv",
            "rules.csv");

    private CodebookReader() {}

    /** Reads the codebook below the {@code jobs} folder. Use the result only if no problem was added. */
    public static Codebook read(Path jobs, SettingsProblems problems) {
        SettingsFolder.check(jobs, "codebook", TABLES, problems);
        CodebookTables tables = new CodebookTables(jobs, problems);
        AliasTable aliases = AliasTable.read(jobs, problems);
        Codelist<State> states = aliases.list(AliasTable.Target.STATE, StateTable.read(tables));
        Codelist<Unit> units = aliases.list(AliasTable.Target.UNIT, UnitTable.read(tables));
        Codelist<Indicator> indicators = aliases.list(AliasTable.Target.INDICATOR, IndicatorTable.read(tables, units));
        tables.isThere(states, "states.csv");
        tables.isThere(indicators, "indicators.csv");
        Codelist<Operation> operations = aliases.list(AliasTable.Target.OPERATION, OperationTable.read(tables, states));
        Codelist<StatusName> statuses = aliases.list(AliasTable.Target.STATUS, StatusTable.read(tables));
        Codebook codebook = new Codebook(
                states, indicators, units, operations, statuses, new Headings(HeadingTable.read(jobs, problems)));
        List<Rule> rules = new ArrayList<>(RuleTable.read(jobs, codebook, problems));
        rules.addAll(IndicatorBounds.rules(codebook.indicators().asList()));
        return codebook.with(List.copyOf(rules));
    }
}
