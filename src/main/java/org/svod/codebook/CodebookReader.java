package org.svod.codebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.rule.Rule;
import org.svod.settings.SettingsFolder;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** Reads {@code jobs/codebook/} and checks every line of it, and the references between its tables. */
public final class CodebookReader {

    private static final String FOLDER = "codebook/";
    private static final List<String> TABLES = List.of(
            "states.csv",
            "indicators.csv",
            "units.csv",
            "operations.csv",
            "statuses.csv",
            "headings.csv",
            "aliases.csv",
            "rules.csv");

    private final Path jobs;
    private final SettingsProblems problems;

    private CodebookReader(Path jobs, SettingsProblems problems) {
        this.jobs = jobs;
        this.problems = problems;
    }

    /** Reads the codebook below the {@code jobs} folder. Use the result only if no problem was added. */
    public static Codebook read(Path jobs, SettingsProblems problems) {
        return new CodebookReader(jobs, problems).read();
    }

    private Codebook read() {
        SettingsFolder.check(jobs, "codebook", TABLES, problems);
        AliasTable aliases = AliasTable.read(jobs, problems);
        Codelist<State> states = aliases.list(AliasTable.Target.STATE, states());
        Codelist<Unit> units = aliases.list(AliasTable.Target.UNIT, units());
        Codelist<Indicator> indicators = aliases.list(AliasTable.Target.INDICATOR, indicators(units));
        isThere(states, "states.csv");
        isThere(indicators, "indicators.csv");
        Codelist<Operation> operations = aliases.list(AliasTable.Target.OPERATION, operations(states));
        Codelist<StatusName> statuses = aliases.list(AliasTable.Target.STATUS, statuses());
        Codebook codebook = new Codebook(
                states, indicators, units, operations, statuses, new Headings(HeadingTable.read(jobs, problems)));
        List<Rule> rules = new ArrayList<>(RuleTable.read(jobs, codebook, problems));
        rules.addAll(IndicatorBounds.rules(codebook.indicators().asList()));
        return codebook.with(List.copyOf(rules));
    }

    private Collection<State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        Spellings spellings = Spellings.unique();
        for (SettingsRow row : rows(
                "states.csv",
                List.of("code", "alpha3", "name_en", "name_ru"),
                List.of("official_en", "official_ru", "member_from", "member_to", "grouping", "language"))) {
            String alpha3 = row.required("alpha3");
            if (!row.text("code").matches("[A-Z]{2}")) {
                row.problem(
                        "code " + row.text("code") + " is not a State code", "two capital letters, ISO 3166-1 alpha-2");
            }
            if (!alpha3.matches("[A-Z]{3}")) {
                row.problem("alpha3 " + alpha3 + " is not possible", "three capital letters, ISO 3166-1 alpha-3");
            }
            spellings.claim(row);
            State.Grouping grouping =
                    row.choice("grouping", State.Grouping.class).orElse(State.Grouping.NONE);
            put(
                    states,
                    row,
                    new State(
                            row.required("code"),
                            alpha3,
                            name(row),
                            official(row),
                            range(row, "member_from", "member_to"),
                            grouping,
                            row.choice("language", Language.class).orElse(Language.RU)));
        }
        return states.values();
    }

    private Collection<Unit> units() {
        Map<String, Unit> units = new LinkedHashMap<>();
        Spellings spellings = Spellings.unique();
        List<SettingsRow> rows = rows("units.csv", List.of("code", "name_en", "name_ru", "base", "factor"), List.of());
        for (SettingsRow row : rows) {
            BigDecimal factor = row.decimal("factor").orElse(BigDecimal.ONE);
            if (factor.signum() <= 0) {
                row.problem("factor " + factor + " is not positive", "how many of the base one of it is");
            }
            spellings.claim(row);
            put(units, row, new Unit(code(row), name(row), row.optional("base").orElse(row.text("code")), factor));
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

    private Collection<Indicator> indicators(Codelist<Unit> units) {
        List<SettingsRow> rows = rows(
                "indicators.csv",
                List.of("code", "name_en", "name_ru", "unit", "decimals", "published"),
                List.of("mirror_of", "from", "to", "sort", "part_of", "absolute_tolerance", "relative_tolerance"));
        Set<String> mirrored = rows.stream()
                .map(r -> r.text("mirror_of"))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        Spellings spellings = Spellings.unique();
        for (SettingsRow row : rows) {
            spellings.claim(row);
            Optional<Unit> unit = units.find(row.required("unit"));
            if (unit.isEmpty() && isThere(units, "units.csv")) {
                row.problem("unit " + row.text("unit") + " is not in units.csv", "one of " + codes(units));
            }
            String code = code(row);
            Optional<String> mirrorOf = row.optional("mirror_of");
            int sort = row.whole("sort", 0, 100_000).orElse(indicators.size() + 1);
            put(
                    indicators,
                    row,
                    new Indicator(
                            code,
                            name(row),
                            unit.orElse(new Unit("?", new Name("?", "?"), "?", BigDecimal.ONE)),
                            row.whole("decimals", 0, 6).orElse(0),
                            mirrorOf,
                            mirrorOf.isPresent() || mirrored.contains(code),
                            row.yes("published"),
                            range(row, "from", "to"),
                            sort,
                            IndicatorBounds.of(row)));
        }
        for (SettingsRow row : rows) {
            checkMirror(row, indicators);
            IndicatorBounds.check(row, indicators);
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

    private Collection<Operation> operations(Codelist<State> states) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        Spellings spellings = Spellings.withSharedNames();
        for (SettingsRow row : rows(
                "operations.csv",
                List.of("code", "name_en", "name_ru", "kind", "joint_reporting"),
                List.of("from", "to", "lead", "participants"))) {
            Set<String> participants = Arrays.stream(row.text("participants").split("\\s+"))
                    .filter(s -> !s.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String participant : participants) {
                checkState(row, "participants", participant, states);
            }
            Optional<String> lead = row.optional("lead");
            lead.ifPresent(l -> checkState(row, "lead", l, states));
            if (lead.isPresent() && !participants.isEmpty() && !participants.contains(lead.get())) {
                row.problem("lead " + lead.get() + " does not take part", "one of the participants");
            }
            if (row.optional("kind").isEmpty()
                    || row.optional("joint_reporting").isEmpty()) {
                row.problem("kind or joint_reporting is blank", "a kind, and whole or share");
            }
            spellings.claim(row);
            put(
                    operations,
                    row,
                    new Operation(
                            code(row),
                            name(row),
                            row.choice("kind", Operation.Kind.class).orElse(Operation.Kind.NATIONAL),
                            range(row, "from", "to"),
                            lead,
                            Set.copyOf(participants),
                            row.choice("joint_reporting", Operation.JointReporting.class)
                                    .orElse(Operation.JointReporting.WHOLE)));
        }
        if (!operations.containsKey(Operation.NATIONAL)) {
            if (!operations.isEmpty() || !problems.anyAbout(FOLDER + "operations.csv")) {
                problems.add(
                        FOLDER + "operations.csv",
                        0,
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

    private List<StatusName> statuses() {
        Map<String, StatusName> statuses = new LinkedHashMap<>();
        Spellings spellings = Spellings.unique();
        for (SettingsRow row : rows("statuses.csv", List.of("code", "name_en", "name_ru"), List.of())) {
            Optional<ObservationStatus> status = Arrays.stream(ObservationStatus.values())
                    .filter(s -> s.name().equals(row.text("code")))
                    .findFirst();
            if (status.isEmpty()) {
                row.problem("status " + row.text("code") + " is not known", "one of A, P, E, M");
            } else {
                spellings.claim(row);
                put(statuses, row, new StatusName(status.get(), name(row)));
            }
        }
        boolean read = !statuses.isEmpty() || !problems.anyAbout(FOLDER + "statuses.csv");
        for (ObservationStatus status : ObservationStatus.values()) {
            if (!statuses.containsKey(status.name()) && read) {
                problems.add(
                        FOLDER + "statuses.csv",
                        0,
                        "the status " + status + " is missing",
                        "a row for each of A, P, E, M");
            }
        }
        return List.copyOf(statuses.values());
    }

    private List<SettingsRow> rows(String table, List<String> required, List<String> optional) {
        return SettingsTable.read(jobs, FOLDER + table, required, optional, problems);
    }

    private static String code(SettingsRow row) {
        String code = row.required("code");
        if (!code.isEmpty() && !code.matches("[A-Z0-9][A-Z0-9_-]{0,39}")) {
            row.problem("code " + code + " is not possible", "1 to 40 capital letters, digits, _ and -");
        }
        return code;
    }

    private static Name name(SettingsRow row) {
        return new Name(row.required("name_en"), row.required("name_ru"));
    }

    private static Name official(SettingsRow row) {
        Optional<String> en = row.optional("official_en");
        Optional<String> ru = row.optional("official_ru");
        if (en.isPresent() != ru.isPresent()) {
            row.problem(
                    "official_" + (en.isPresent() ? "ru" : "en") + " is blank, while official_"
                            + (en.isPresent() ? "en" : "ru") + " is not",
                    "the official name in both languages, or in neither");
        }
        return en.isPresent() && ru.isPresent()
                ? new Name(en.get(), ru.get())
                : new Name(row.text("name_en"), row.text("name_ru"));
    }

    private static DateRange range(SettingsRow row, String from, String to) {
        DateRange range =
                new DateRange(row.date(from).orElse(LocalDate.MIN), row.date(to).orElse(LocalDate.MAX));
        if (range.to().isBefore(range.from())) {
            row.problem(to + " is before " + from, "a last day that is not before the first");
        }
        return range;
    }

    private void checkState(SettingsRow row, String column, String code, Codelist<State> states) {
        if (states.find(code).isEmpty() && isThere(states, "states.csv")) {
            row.problem(column + ": " + code + " is not in states.csv", "one of " + codes(states));
        }
    }

    /**
     * Whether a table that others refer to has any entry. If it has none, this is reported once, and the lines that
     * refer to it are not reported.
     */
    private boolean isThere(Codelist<?> list, String table) {
        if (list.size() == 0 && !problems.anyAbout(FOLDER + table)) {
            problems.addUnlessArchived(FOLDER + table, 0, "the table has no rows", "at least one");
        }
        return list.size() > 0;
    }

    private static String codes(Codelist<?> list) {
        return list.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    private static <T extends Coded> void put(Map<String, T> entries, SettingsRow row, T entry) {
        if (!entry.code().isEmpty() && entries.putIfAbsent(entry.code(), entry) != null) {
            row.problem("the code " + entry.code() + " is there twice", "each code once");
        }
    }
}
