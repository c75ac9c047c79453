package org.svod.request;

import java.util.List;
import org.svod.codebook.Name;

/**
 * What became of the requests.
 *
 * @param results one for each request, except those for which a run begins
 * @param faults what went wrong; the next run tries it again
 * @param runNow whether somebody asks for a run now
 * @param begun those for which a run begins
 */
public record RequestsTaken(List<One> results, List<String> faults, boolean runNow, BegunRuns begun) {

    /** There were none. */
    public static final RequestsTaken NONE = new RequestsTaken(List.of(), List.of(), false, BegunRuns.NONE);

    /**
     * What became of one request.
     *
     * @param file its name, made printable
     * @param state {@code APPLIED}, {@code REFUSED} or {@code WAITING}
     * @param words the answer
     */
    public record One(String file, String state, Name words) {}
}
