package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * How the characters of a file are encoded.
 *
 * @param charset the encoding
 * @param bomLength bytes of the byte order marks before the text; 0 where there is none
 * @param reason why this one
 * @param repair how its text is read again, as a program has spoilt it; empty where it is sound
 */
public record Encoding(Charset charset, int bomLength, Reason reason, Optional<Repair> repair) {

    private static final String MARKED = " BOM";
    private static final String REPAIRED = " → ";

    /** An encoding in which the text is sound. */
    public Encoding(Charset charset, int bomLength, Reason reason) {
        this(charset, bomLength, reason, Optional.empty());
    }

    /** The encoding with this {@link #label()}. */
    public static Encoding labelled(String label) {
        int spoilt = label.indexOf(REPAIRED);
        Optional<Repair> repair =
                spoilt < 0 ? Optional.empty() : Repair.labelled(label.substring(spoilt + REPAIRED.length()));
        String written = spoilt < 0 ? label : label.substring(0, spoilt);
        boolean marked = written.endsWith(MARKED);
        Charset charset = Charset.forName(marked ? written.substring(0, written.length() - MARKED.length()) : written);
        int mark = charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
        return new Encoding(charset, marked ? mark : 0, Reason.DETECTED, repair);
    }

    /** The same for text that has to be repaired. */
    Encoding repaired(Repair how) {
        return new Encoding(charset, bomLength, Reason.DETECTED, Optional.of(how));
    }

    /** Why an encoding was chosen. */
    public enum Reason {
        /** The byte order mark says so. */
        BOM,
        /** Every byte sequence is valid UTF-8. */
        VALID_UTF_8,
        /** The text makes sense under this encoding alone, or a detector is sure. */
        DETECTED,
        /** Nothing was sure: windows-1251, the commonest besides UTF-8. */
        ASSUMED;

        /** The key under which the receipt words it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Its name, with {@code BOM} where there is one, and with the encodings through which spoilt text went. */
    public String label() {
        return charset.name()
                + (bomLength > 0 ? MARKED : "")
                + repair.map(m -> REPAIRED + m.label()).orElse("");
    }

    /**
     * The characters of the file. What is no character in this encoding comes as U+FFFD, for the reader of the record
     * to report.
     */
    Reader open(ByteSource source) throws IOException {
        Reader text = reader(bytes(source), charset);
        return repair.map(m -> reader(m.repair(text), m.right())).orElse(text);
    }

    private static Reader reader(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** The bytes of the text: what follows the byte order marks. */
    InputStream bytes(ByteSource source) throws IOException {
        InputStream bytes = source.open();
        try {
            bytes.skipNBytes(bomLength);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
        return bytes;
    }
}
