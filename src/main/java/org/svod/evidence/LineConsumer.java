package org.svod.evidence;

import java.io.IOException;

/** Takes one line after the other. */
@FunctionalInterface
public interface LineConsumer {

    /** Takes a line. */
    void accept(SourceLine line) throws IOException;
}
