package org.svod.sample;

import java.util.List;
import java.util.Set;

/**
 * Under which operation a state's month is reported.
 *
 * @param code the operation
 * @param first first month
 * @param last last month
 * @param indicators what it is about
 * @param states who takes part; empty for all
 */
record Campaign(String code, int first, int last, Set<String> indicators, Set<String> states) {

    private static final List<Campaign> ALL = List.of(
            new Campaign("TRAL-2023", 3, 5, Set.of(Indicators.DETAINED, Indicators.FIREARMS), Set.of()),
            new Campaign("IDENTIFICATION-2023", 4, 9, Set.of(Indicators.DETAINED), Set.of()),
            new Campaign(
                    "ARMS-2023",
                    2,
                    11,
                    Set.of(Indicators.FIREARMS, Indicators.AMMUNITION, Indicators.EXPLOSIVES, Indicators.DEVICES),
                    Set.of()),
            new Campaign("BARRIER-2023", 5, 10, Set.of(Indicators.FINANCING), Set.of()),
            new Campaign(
                    "WEST-2023", 9, 10, Set.of(Indicators.FIREARMS, Indicators.AMMUNITION), Set.of("BY", "MD", "RU")),
            new Campaign(
                    "MARZBON-2023",
                    6,
                    8,
                    Set.of(Indicators.FIREARMS, Indicators.EXPLOSIVES),
                    Set.of("KG", "KZ", "RU", "TJ", "UZ")));

    /** The operations of a month in which the state takes part and which are about the indicator. */
    static List<Campaign> of(String state, int month, String indicator) {
        return ALL.stream()
                .filter(c -> c.first <= month && month <= c.last && c.indicators.contains(indicator))
                .filter(c -> c.states.isEmpty() || c.states.contains(state))
                .toList();
    }
}
