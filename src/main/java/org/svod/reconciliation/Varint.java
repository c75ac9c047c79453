package org.svod.reconciliation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Whole numbers from 0 in as few bytes as they need: seven bits a byte, the lowest first, the highest bit set while more follow. */
final class Varint {

    private static final int LOW = 0x7F;
    private static final int MORE = 0x80;

    private Varint() {}

    static void write(long number, DataOutputStream out) throws IOException {
        long left = number;
        while (left > LOW) {
            out.writeByte((int) (left & LOW) | MORE);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    static long read(DataInputStream in) throws IOException {
        long number = 0;
        int b = MORE;
        for (int shift = 0; (b & MORE) != 0; shift += 7) {
            b = in.readUnsignedByte();
            number |= (long) (b & LOW) << shift;
        }
        return number;
    }
}
