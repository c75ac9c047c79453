package org.svod.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.DateRange;
import org.svod.codebook.Headings;
import org.svod.codebook.Indicator;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.codebook.ObservationStatus;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.codebook.StatusName;
import org.svod.codebook.Unit;

/** A codebook of nine states, eight published indicators and a mirror, for tests. */
public final class SampleCodebook {

    private SampleCodebook() {}

    /** The codebook. */
    public static Codebook codebook() {
        Codelist<Unit> units = Codelist.of(List.of(
                unit("PERSONS", "persons", "лиц"),
                unit("ITEMS", "items", "единиц"),
                unit("ROUNDS", "rounds", "штук"),
                unit("KG", "kg", "кг")));
        return new Codebook(
                Codelist.of(states()),
                Codelist.of(indicators(units)),
                units,
                Codelist.of(operations()),
                Codelist.of(statuses()),
                new Headings(List.of()));
    }

    private static List<State> states() {
        return Stream.of(
                        "AM ARM Armenia Армения",
                        "AZ AZE Azerbaijan Азербайджан",
                        "BY BLR Belarus Беларусь",
                        "KZ KAZ Kazakhstan Казахстан",
                        "KG KGZ Kyrgyzstan Кыргызстан",
                        "MD MDA Moldova Молдова",
                        "RU RUS Russia Россия",
                        "TJ TJK Tajikistan Таджикистан",
                        "UZ UZB Uzbekistan Узбекистан")
                .map(s -> s.split(" "))
                .map(s -> state(s[0], s[1], new Name(s[2], s[3])))
                .toList();
    }

    /** A state that has always been a member. */
    public static State state(String code, String alpha3, Name name) {
        return new State(code, alpha3, name, name, DateRange.ALWAYS, State.Grouping.NONE, Language.RU);
    }

    private static Unit unit(String code, String en, String ru) {
        return new Unit(code, new Name(en, ru), code, BigDecimal.ONE);
    }

    private static List<Indicator> indicators(Codelist<Unit> units) {
        List<Indicator> list = new ArrayList<>();
        add(list, units, "DETAINED", "PERSONS", "Persons detained", "Задержано лиц");
        add(
                list,
                units,
                "WANTED_IN_PRISON",
                "PERSONS",
                "Wanted persons identified in prison institutions",
                "Установлено разыскиваемых лиц в учреждениях пенитенциарной системы");
        add(
                list,
                units,
                "FINANCING",
                "PERSONS",
                "Persons involved in financing terrorism identified",
                "Выявлено лиц, причастных к финансированию терроризма");
        add(
                list,
                units,
                "WANTED_RETURNED",
                "PERSONS",
                "Wanted citizens deported or extradited to countries of origin",
                "Депортировано или экстрадировано разыскиваемых граждан");
        list.add(new Indicator(
                "WANTED_RECEIVED",
                new Name(
                        "Wanted citizens received from other States",
                        "Принято разыскиваемых граждан от других государств"),
                units.get("PERSONS"),
                0,
                Optional.of("WANTED_RETURNED"),
                true,
                false,
                5));
        add(
                list,
                units,
                "FIREARMS",
                "ITEMS",
                "Firearms seized from illicit trafficking",
                "Изъято огнестрельного оружия из незаконного оборота");
        add(list, units, "AMMUNITION", "ROUNDS", "Rounds of ammunition seized", "Изъято боеприпасов");
        add(list, units, "EXPLOSIVES", "KG", "Explosives seized", "Изъято взрывчатых веществ");
        add(list, units, "DEVICES", "ITEMS", "Explosive devices seized", "Изъято взрывных устройств");
        return list;
    }

    private static void add(
            List<Indicator> list, Codelist<Unit> units, String code, String unit, String en, String ru) {
        list.add(new Indicator(
                code,
                new Name(en, ru),
                units.get(unit),
                unit.equals("KG") ? 3 : 0,
                Optional.empty(),
                code.equals("WANTED_RETURNED"),
                true,
                list.size() + 1));
    }

    private static List<Operation> operations() {
        return List.of(
                operation("TRAL-2023", "Tral – anti-terror", "«Трал-Антитеррор»", Operation.Kind.SEARCH, "RU"),
                operation(
                        "ARMS-2023",
                        "Preventive measures against illicit arms",
                        "Профилактические мероприятия по пресечению незаконного оборота оружия",
                        Operation.Kind.PREVENTIVE,
                        "KZ"),
                operation("BARRIER-2023", "Barrier", "«Барьер»", Operation.Kind.FINANCIAL, "BY"),
                new Operation(
                        Operation.NATIONAL,
                        new Name("Outside joint operations", "Вне совместных операций"),
                        Operation.Kind.NATIONAL,
                        DateRange.ALWAYS,
                        Optional.empty(),
                        Set.of(),
                        Operation.JointReporting.SHARE));
    }

    private static Operation operation(String code, String en, String ru, Operation.Kind kind, String lead) {
        return new Operation(
                code,
                new Name(en, ru),
                kind,
                new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                Optional.of(lead),
                Set.of(),
                Operation.JointReporting.WHOLE);
    }

    private static List<StatusName> statuses() {
        return List.of(
                new StatusName(ObservationStatus.A, new Name("Normal", "Обычное")),
                new StatusName(ObservationStatus.P, new Name("Provisional", "Предварительное")),
                new StatusName(ObservationStatus.E, new Name("Estimated", "Оценка")),
                new StatusName(ObservationStatus.M, new Name("Missing", "Отсутствует")));
    }
}
