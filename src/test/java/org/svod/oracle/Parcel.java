package org.svod.oracle;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A delivered file. One without lines takes a return back.
 *
 * @param version the version in its name, 0 if there is none
 * @param spoilt whether a control record in it does not hold
 * @param path where it is put below the drop folder
 * @param bytes its content
 */
record Parcel(String state, Span scope, int version, List<Line> lines, boolean spoilt, String path, ByteBuffer bytes) {

    /** Its name, without the folder. */
    String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean takesBack() {
        return lines.isEmpty();
    }
}
