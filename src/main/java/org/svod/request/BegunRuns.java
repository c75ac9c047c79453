package org.svod.request;

import java.io.IOException;
import java.util.List;

/** The requests for which a run has begun. They are answered when it is complete. */
public interface BegunRuns {

    /** There are none. */
    BegunRuns NONE = List::of;

    /**
     * The run is complete: answers them.
     *
     * @return what went wrong; the next run tries it again
     * @throws IOException if the journal cannot be written
     */
    List<String> complete() throws IOException;
}
