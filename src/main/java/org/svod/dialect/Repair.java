package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How text is read again that a program has read in a wrong encoding and then saved: its characters are turned back
 * into the bytes that they were, and these are read in the right one.
 *
 * @param wrong the one-byte encoding in which the bytes were read
 * @param right the encoding in which they were written
 */
public record Repair(Charset wrong, Charset right) {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset LATIN = Charset.forName("windows-1252");

    /** The ways in which Cyrillic text is spoilt most. */
    static final List<Repair> ALL = List.of(
            new Repair(CYRILLIC, StandardCharsets.UTF_8),
            new Repair(LATIN, StandardCharsets.UTF_8),
            new Repair(LATIN, CYRILLIC),
            new Repair(Charset.forName("IBM866"), CYRILLIC),
            new Repair(CYRILLIC, Charset.forName("IBM866")),
            new Repair(Charset.forName("KOI8-R"), CYRILLIC),
            new Repair(CYRILLIC, Charset.forName("KOI8-R")));

    /** In which, and from which, text can be spoilt so. */
    String label() {
        return wrong.name() + " → " + right.name();
    }

    /** The one with this label. */
    static Optional<Repair> labelled(String label) {
        return ALL.stream().filter(m -> m.label().equals(label)).findFirst();
    }

    /** The text as it was. */
    String repair(String text) {
        Bytes bytes = new Bytes(Reader.nullReader());
        byte[] was = new byte[text.length()];
        for (int i = 0; i < was.length; i++) {
            was[i] = bytes.of(text.charAt(i));
        }
        return new String(was, right);
    }

    /** The bytes of the text as it was. */
    InputStream repair(Reader text) {
        return new Bytes(text);
    }

    /** The characters of a text as the bytes that they were. */
    private final class Bytes extends InputStream {

        private static final int UNKNOWN = -1;

        private final Reader text;
        private final char[] characters = new char[1 << 13];
        private final short[] bytes = new short[1 << Character.SIZE];
        /** A byte that is no character in the right encoding, for what comes from no byte. */
        private final byte spoilt;

        Bytes(Reader text) {
            this.text = text;
            Arrays.fill(bytes, (short) UNKNOWN);
            // What an encoding leaves undefined, most programs keep as the control character of that number.
            for (int b = 0x80; b < 0xA0; b++) {
                bytes[b] = (short) b;
            }
            int none = 0xFF;
            for (int b = 0xFF; b >= 0; b--) {
                String character = new String(new byte[] {(byte) b}, wrong);
                if (!character.equals("\uFFFD")) {
                    bytes[character.charAt(0)] = (short) b;
                }
            }
            for (int b = 0xFF; b >= 0x80; b--) {
                if (new String(new byte[] {(byte) b}, right).equals("\uFFFD")) {
                    none = b;
                    break;
                }
            }
            this.spoilt = (byte) none;
        }

        byte of(char c) {
            return bytes[c] == UNKNOWN ? spoilt : (byte) bytes[c];
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = text.read(characters, 0, Math.min(length, characters.length));
            for (int i = 0; i < n; i++) {
                into[offset + i] = of(characters[i]);
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
