package org.svod.submission;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.period.Frequency;
import org.svod.period.Period;

/**
 * What of a cell's key follows the case number in the order of {@link Observation#BY_CASE}, as bytes whose plain comparison is that order: 0, since a shorter
 * case number comes first, then operation, period and counterpart, each by its rank.
 */
final class KeyTails {

    /** So many bytes. */
    static final int LENGTH = 1 + 2 + 1 + 2;

    private final List<String> operations;
    private final List<String> states;

    KeyTails(Codebook codebook) {
        this.operations = codes(codebook.operations());
        this.states = codes(codebook.states());
    }

    private static List<String> codes(Codelist<? extends Coded> list) {
        return list.stream().map(Coded::code).sorted(Comparator.naturalOrder()).toList();
    }

    byte[] of(CellKey key) {
        int operation = operations.indexOf(key.operation().code());
        int counterpart = key.counterpart().map(s -> states.indexOf(s.code()) + 1).orElse(0);
        return new byte[] {0, (byte) (operation >> 8), (byte) operation, (byte) rank(key.period()), (byte) (counterpart >> 8), (byte) counterpart};
    }

    /** Place of the period among all that lie in its year, in their order. */
    private static int rank(Period period) {
        Stream<Period> all = Arrays.stream(Frequency.values()).flatMap(f -> IntStream.rangeClosed(1, f.perYear()).mapToObj(n -> new Period(period.year(), f, n)));
        return (int) all.filter(p -> p.compareTo(period) < 0).count();
    }
}
