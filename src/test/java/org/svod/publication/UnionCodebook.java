package org.svod.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
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

/**
 * A small codebook: three states, five indicators (one of them a mirror), a joint operation, names that want to be
 * formulas.
 */
public final class UnionCodebook {

    public static final Unit PERSONS = new Unit("PERSONS", new Name("persons", "человек"), "PERSONS", BigDecimal.ONE);
    public static final Unit ITEMS = new Unit("ITEMS", new Name("items", "единиц"), "ITEMS", BigDecimal.ONE);
    public static final Unit KG = new Unit("KG", new Name("kilograms", "килограммов"), "KG", BigDecimal.ONE);
    public static final Unit G = new Unit("G", new Name("grams", "граммов"), "KG", new BigDecimal("0.001"));

    public static final State AM = state("AM", "ARM", "Armenia", "Армения");
    public static final State KZ = state("KZ", "KAZ", "Kazakhstan", "Казахстан");
    public static final State RU = state("RU", "RUS", "Russia", "Россия");

    public static final Indicator DETAINED =
            indicator("DETAINED", "Persons detained", "Задержано лиц", PERSONS, 0, Optional.empty(), false, 1);
    public static final Indicator RETURNED = indicator(
            "WANTED_RETURNED",
            "Wanted citizens returned",
            "Выдано разыскиваемых граждан",
            PERSONS,
            0,
            Optional.empty(),
            true,
            2);
    public static final Indicator RECEIVED = indicator(
            "WANTED_RECEIVED",
            "Wanted citizens received",
            "Принято разыскиваемых граждан",
            PERSONS,
            0,
            Optional.of("WANTED_RETURNED"),
            true,
            3);
    public static final Indicator FIREARMS = indicator(
            "FIREARMS", "=Firearms, \"seized\"", "Изъято огнестрельного оружия", ITEMS, 0, Optional.empty(), false, 4);
    public static final Indicator EXPLOSIVES = indicator(
            "EXPLOSIVES", "Explosives seized", "Изъято взрывчатых веществ", KG, 3, Optional.empty(), false, 5);

    public static final Operation NATIONAL = new Operation(
            Operation.NATIONAL,
            new Name("National work", "Национальная работа"),
            Operation.Kind.NATIONAL,
            DateRange.ALWAYS,
            Optional.empty(),
            Set.of(),
            Operation.JointReporting.SHARE);
    public static final Operation ARMS = new Operation(
            "ARMS-2023",
            new Name("Arms", "Оружие"),
            Operation.Kind.PREVENTIVE,
            DateRange.ALWAYS,
            Optional.of("KZ"),
            Set.of(),
            Operation.JointReporting.WHOLE);

    public static final Codebook CODEBOOK = new Codebook(
            Codelist.of(List.of(AM, KZ, RU)),
            Codelist.of(List.of(DETAINED, RETURNED, RECEIVED, FIREARMS, EXPLOSIVES)),
            Codelist.of(List.of(PERSONS, ITEMS, KG, G)),
            Codelist.of(List.of(ARMS, NATIONAL)),
            Codelist.of(List.of(
                    status(ObservationStatus.A, "Normal", "Обычное"),
                    status(ObservationStatus.P, "Provisional", "Предварительное"),
                    status(ObservationStatus.E, "Estimated", "Оценка"),
                    status(ObservationStatus.M, "Missing", "Нет данных"))),
            new Headings(List.of(
                    new Headings.Alias(Column.PERIOD, "Период"),
                    new Headings.Alias(Column.INDICATOR, "Показатель"),
                    new Headings.Alias(Column.VALUE, "Значение"),
                    new Headings.Alias(Column.NOTE, "Примечание"))));

    private UnionCodebook() {}

    private static State state(String code, String alpha3, String en, String ru) {
        return new State(
                code, alpha3, new Name(en, ru), new Name(en, ru), DateRange.ALWAYS, State.Grouping.NONE, Language.RU);
    }

    private static Indicator indicator(
            String code,
            String en,
            String ru,
            Unit unit,
            int decimals,
            Optional<String> mirrorOf,
            boolean flow,
            int sort) {
        return new Indicator(code, new Name(en, ru), unit, decimals, mirrorOf, flow, mirrorOf.isEmpty(), sort);
    }

    private static StatusName status(ObservationStatus status, String en, String ru) {
        return new StatusName(status, new Name(en, ru));
    }
}
