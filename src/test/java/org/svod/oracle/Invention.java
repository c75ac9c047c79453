package org.svod.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a world from a seed: a union, its rounds, and what arrives in which night. */
final class Invention {

    private final long seed;
    private final Dice dice;

    Invention(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
    }

    /** A world: each round has as many batches of files and decisions as there are nights. */
    record World(Union union, List<LocalDate> nights, int corrected, boolean keep, List<Story> stories) {

        /** The codebook of a night: from one of them on, an ounce weighs more. */
        Union union(int night) {
            return night < corrected
                    ? union
                    : union.with(new Union.Measure("OUNCE", "GRAM", new BigDecimal("31.103476875")));
        }

        /** The codebook of a round in a night: that of the first night on or after the closing date is kept. */
        Union union(int night, Rules rules) {
            for (int earlier = 0; earlier < night; earlier++) {
                if (!nights.get(earlier).isBefore(rules.closes())) {
                    return union(earlier);
                }
            }
            return union(night);
        }
    }

    /**
     * What happens about a round.
     *
     * @param files what arrives, by night
     * @param rulings the decisions that stand in the table, by night
     */
    record Story(Rules rules, List<List<Parcel>> files, List<List<RuledLine>> rulings) {}

    World world(int rounds) {
        Union union = union();
        List<LocalDate> nights = new ArrayList<>();
        LocalDate day = LocalDate.of(dice.between(2011, 2019), dice.between(1, 12), dice.between(1, 28));
        int count = dice.between(3, 5);
        for (int i = 0; i < count; i++) {
            nights.add(day);
            day = day.plusDays(dice.between(1, 250));
        }
        int newest = nights.get(count - 1).getYear();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            stories.add(new StoryTeller(union, new Dice(seed * 1_000 + i), nights).story(newest - i));
        }
        return new World(union, nights, dice.between(1, 2 * count), dice.percent(30), stories);
    }

    private Union union() {
        List<String> states = Words.STATES.stream().map(s -> s.get(0)).toList();
        List<String> members = states.subList(0, dice.between(3, states.size()));
        List<Union.Measure> measures = List.of(
                new Union.Measure("HEADS", "HEADS", BigDecimal.ONE),
                new Union.Measure("PIECES", "PIECES", BigDecimal.ONE),
                new Union.Measure("DOZEN", "PIECES", BigDecimal.valueOf(12)),
                new Union.Measure("LITRE", "LITRE", BigDecimal.ONE),
                new Union.Measure("ML", "LITRE", new BigDecimal("0.001")),
                new Union.Measure("HL", "LITRE", BigDecimal.valueOf(100)),
                new Union.Measure("GRAM", "GRAM", BigDecimal.ONE),
                new Union.Measure("KILO", "GRAM", BigDecimal.valueOf(1000)),
                new Union.Measure("OUNCE", "GRAM", new BigDecimal("28.349523125")));
        List<Union.Gauge> gauges = new ArrayList<>(dice.some(
                List.of(
                        new Union.Gauge("PEOPLE", "HEADS", 0, "", false),
                        new Union.Gauge("CRATES", "PIECES", 0, "", false),
                        new Union.Gauge("SPIRITS", dice.of("LITRE", "HL"), 2, "", false),
                        new Union.Gauge("GOLD", dice.of("GRAM", "KILO"), 3, "", false)),
                dice.between(1, 4)));
        if (dice.percent(75)) {
            boolean weight = dice.percent(20);
            gauges.add(new Union.Gauge("SENT", weight ? "GRAM" : "PIECES", weight ? 1 : 0, "", true));
            gauges.add(new Union.Gauge("TAKEN", weight ? "GRAM" : "PIECES", weight ? 1 : 0, "SENT", true));
        }
        List<Union.Drill> drills = new ArrayList<>();
        for (String code : List.of("GATE-1", "RIVER-1", "STEPPE-1")) {
            if (dice.percent(80)) {
                drills.add(new Union.Drill(code, dice.percent(60) ? dice.pick(members) : "", dice.percent(75)));
            }
        }
        drills.add(new Union.Drill("NATIONAL", "", false));
        return new Union(members, gauges, measures, drills);
    }

    /** Made-up settings of a round. */
    static Rules rules(Union union, Dice dice, int year, List<LocalDate> nights) {
        Map<String, Integer> months = new TreeMap<>();
        for (String state :
                dice.some(union.states(), dice.between(2, union.states().size()))) {
            months.put(state, dice.of(1, 3, 6, 12, 12));
        }
        Set<String> silence = new HashSet<>();
        union.gauges().stream().filter(g -> g.published() && dice.percent(15)).forEach(g -> silence.add(g.code()));
        LocalDate earliest = LocalDate.of(year + 1, 1, 20);
        LocalDate closes = earliest.plusDays(dice.between(0, 200));
        if (dice.percent(50)) {
            LocalDate between = nights.get(dice.between(0, nights.size() - 1)).plusDays(dice.of(-1, 1));
            closes = between.isBefore(earliest) ? closes : between;
        }
        for (LocalDate night : nights) {
            closes = closes.equals(night) ? closes.plusDays(1) : closes;
        }
        boolean tolerant = dice.percent(50);
        Rules.Policies policies = new Rules.Policies(
                dice.of("lead", "highest", "lowest"),
                dice.of("sender", "receiver", "higher", "lower", "mean"),
                new BigDecimal(tolerant ? dice.of("1", "2.5", "10") : "0"),
                new BigDecimal(tolerant ? dice.of("0", "0.1", "0.05") : "0"),
                dice.percent(35));
        return new Rules(year, months, closes, dice.percent(40), policies, silence);
    }
}
