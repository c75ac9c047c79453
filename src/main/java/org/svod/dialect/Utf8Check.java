package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what of a file is valid UTF-8 beyond ASCII, and what is not. Strict: no overlong forms, no surrogates, nothing above U+10FFFF
 * (Unicode 15, table 3-7).
 */
final class Utf8Check {

    private long sequences;
    private long malformed;
    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;

    private Utf8Check() {}

    static Utf8Check of(ByteSource source) throws IOException {
        Utf8Check check = new Utf8Check();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] < 0 || check.pending > 0) {
                        check.take(buffer[i] & 0xFF);
                    }
                }
            }
        }
        if (check.pending > 0) {
            check.malformed++;
        }
        return check;
    }

    private void take(int b) {
        if (pending > 0) {
            if (b >= lowest && b <= highest) {
                lowest = 0x80;
                highest = 0xBF;
                pending--;
                sequences += pending == 0 ? 1 : 0;
                return;
            }
            malformed++;
            pending = 0;
        }
        if (b >= 0x80) {
            lead(b);
        }
    }

    private void lead(int b) {
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
        } else {
            malformed++;
        }
    }

    boolean isValid() {
        return malformed == 0;
    }

    /**
     * Whether the file is UTF-8 with a few bytes spoilt. Text in a one-byte Cyrillic encoding hardly ever makes a valid sequence: its
     * letters nearly all come from the upper half, in which a lead byte must be followed by bytes from a quarter.
     */
    boolean isNearlyValid() {
        return sequences >= 2 * malformed;
    }
}
