package org.svod.observation.cases;

import java.io.IOException;

/** Goes through case rows of one indicator, as {@link CaseCodec} packs them, in their order. */
interface PackedCursor {

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException;

    /** Where the row is, until the cursor goes on. */
    byte[] bytes();

    /** Where in the bytes it begins. */
    int at();
}
