package org.svod.observation.cases;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Physical lines of a file, each once, in order. Immutable. */
public final class LineSet {

    /** No lines. */
    public static final LineSet NONE = new LineSet(new long[0]);

    private final long[] lines;

    private LineSet(long[] lines) {
        this.lines = lines;
    }

    /** These lines; each must be 0 or more. */
    public static LineSet of(LongStream lines) {
        return new LineSet(lines.sorted().distinct().toArray());
    }

    /** The lines that {@link #packed()} gave as bytes. */
    public static LineSet unpacked(byte[] bytes) {
        PackedInput in = new PackedInput(bytes, 0);
        long[] lines = new long[(int) in.number()];
        long last = 0;
        for (int i = 0; i < lines.length; i++) {
            last += in.number();
            lines[i] = last;
        }
        return new LineSet(lines);
    }

    /** The lines as bytes: their number, then the distance of each from the one before. */
    public byte[] packed() {
        PackedOutput out = new PackedOutput();
        out.number(lines.length);
        long last = 0;
        for (long line : lines) {
            out.number(line - last);
            last = line;
        }
        return out.take();
    }

    /** How many lines there are. */
    public int size() {
        return lines.length;
    }

    /** Whether this line is one of them. */
    public boolean contains(long line) {
        return Arrays.binarySearch(lines, line) >= 0;
    }

    /** The lines, in order. */
    public LongStream stream() {
        return Arrays.stream(lines);
    }

    /** The lines of both. */
    public LineSet and(LineSet other) {
        return of(LongStream.concat(stream(), other.stream()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineSet set && Arrays.equals(lines, set.lines);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lines);
    }

    @Override
    public String toString() {
        return Arrays.toString(lines);
    }
}
