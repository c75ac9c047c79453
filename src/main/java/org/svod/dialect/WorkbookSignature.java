package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** Tells the file of a spreadsheet program, which somebody renamed, from text. */
public final class WorkbookSignature {

    /**
     * A zip, which the formats of today are, and a compound file, which those before were: no text begins like that.
     */
    private static final List<byte[]> BEGINNINGS =
            List.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

    private static final int LENGTH = 4;

    private WorkbookSignature() {}

    /** Whether the bytes begin as those of a workbook do. */
    public static boolean is(ByteSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] beginning = in.readNBytes(LENGTH);
            return BEGINNINGS.stream().anyMatch(known -> Arrays.equals(known, beginning));
        }
    }
}
