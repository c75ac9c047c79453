package org.svod.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The figures of 2023 that were published, and the names under which the returns of the sample tell them. */
final class Indicators {

    static final String DETAINED = "DETAINED";
    static final String WANTED_IN_PRISON = "WANTED_IN_PRISON";
    static final String FINANCING = "FINANCING";
    static final String WANTED_RETURNED = "WANTED_RETURNED";
    static final String WANTED_RECEIVED = "WANTED_RECEIVED";
    static final String FIREARMS = "FIREARMS";
    static final String AMMUNITION = "AMMUNITION";
    static final String EXPLOSIVES = "EXPLOSIVES";
    static final String DEVICES = "DEVICES";

    static final List<String> ALL = List.of(
            DETAINED,
            WANTED_IN_PRISON,
            FINANCING,
            WANTED_RETURNED,
            WANTED_RECEIVED,
            FIREARMS,
            AMMUNITION,
            EXPLOSIVES,
            DEVICES);

    /** What the published letter says. */
    static final Map<String, BigDecimal> PUBLISHED = Map.of(
            DETAINED, new BigDecimal("147"),
            WANTED_IN_PRISON, new BigDecimal("7"),
            FINANCING, new BigDecimal("138"),
            WANTED_RETURNED, new BigDecimal("105"),
            FIREARMS, new BigDecimal("3798"),
            AMMUNITION, new BigDecimal("152112"),
            EXPLOSIVES, new BigDecimal("304.5"),
            DEVICES, new BigDecimal("359"));

    private static final Map<String, String> RUSSIAN = Map.of(
            DETAINED, "Задержано лиц",
            WANTED_IN_PRISON, "Установлено разыскиваемых лиц в учреждениях пенитенциарной системы",
            FINANCING, "Выявлено лиц, причастных к финансированию терроризма",
            WANTED_RETURNED, "Депортировано или экстрадировано разыскиваемых граждан",
            WANTED_RECEIVED, "Принято разыскиваемых граждан от других государств",
            FIREARMS, "Изъято огнестрельного оружия из незаконного оборота",
            AMMUNITION, "Изъято боеприпасов",
            EXPLOSIVES, "Изъято взрывчатых веществ",
            DEVICES, "Изъято взрывных устройств");

    private static final Map<String, String> ENGLISH = Map.of(
            DETAINED, "Persons detained",
            WANTED_IN_PRISON, "Wanted persons identified in prison institutions",
            FINANCING, "Persons involved in financing terrorism identified",
            WANTED_RETURNED, "Wanted citizens deported or extradited to countries of origin",
            WANTED_RECEIVED, "Wanted citizens received from other States",
            FIREARMS, "Firearms seized from illicit trafficking",
            AMMUNITION, "Rounds of ammunition seized",
            EXPLOSIVES, "Explosives seized",
            DEVICES, "Explosive devices seized");

    private Indicators() {}

    static String russian(String code) {
        return RUSSIAN.getOrDefault(code, code);
    }

    static String english(String code) {
        return ENGLISH.getOrDefault(code, code);
    }
}
