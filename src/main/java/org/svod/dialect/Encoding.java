package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/**
 * How the characters of a file are encoded.
 *
 * @param charset the encoding
 * @param bomLength bytes of the byte order mark before the text; 0 where there is none
 * @param reason why this one
 */
public record Encoding(Charset charset, int bomLength, Reason reason) {

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

    /** Its name, with {@code BOM} where there is one. */
    public String label() {
        return charset.name() + (bomLength > 0 ? " BOM" : "");
    }

    /**
     * The characters of the file. What is no character in this encoding comes as U+FFFD, for the reader of the record
     * to report.
     */
    Reader open(ByteSource source) throws IOException {
        return new InputStreamReader(
                bytes(source),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** The bytes of the text: what follows the byte order mark. */
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
