package org.svod.observation.cases;

import java.io.IOException;

/** Reads the case rows of one indicator, as {@link CaseCodec} packs them, in their order. */
interface PackedCursor {

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException;

    /** The bytes that hold the row; valid until the next call of {@link #next()}. */
    byte[] bytes();

    /** The position in the bytes at which the row begins. */
    int at();
}
