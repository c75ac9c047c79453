package org.svod.round;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rounds of the folder, in the order of their years. */
public final class Rounds {

    private final List<Round> rounds;
    private final Background background;

    private Rounds(Collection<Round> rounds, Background background) {
        this.rounds =
                rounds.stream().sorted(Comparator.comparingInt(Round::year)).toList();
        this.background = background;
    }

    /** These rounds. */
    public static Rounds of(Collection<Round> rounds) {
        return new Rounds(rounds, Background.NONE);
    }

    /** The same rounds with what is known besides their returns. */
    Rounds with(Background known) {
        return new Rounds(rounds, known);
    }

    /** What is known besides the returns. */
    public Background background() {
        return background;
    }

    /** The round of a year. */
    public Optional<Round> ofYear(int year) {
        return rounds.stream().filter(r -> r.year() == year).findFirst();
    }

    /** The rounds in order. */
    public Stream<Round> stream() {
        return rounds.stream();
    }

    /** The rounds in order. */
    public List<Round> asList() {
        return rounds;
    }
}
