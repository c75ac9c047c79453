package org.svod.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What becomes of a request.
 *
 * @param state what becomes of it
 * @param code why it is refused or waits, as in the answer; blank if it is applied
 * @param details what a person should read about it, line by line
 * @param about what the journal keeps of a justification, a question or a reply
 */
record Ruling(State state, String code, List<String> details, Map<String, String> about) {

    /** Most lines that are kept; a hostile request must not fill the journal. */
    private static final int MOST_DETAILS = 100;

    /** What can become of a request. */
    enum State {
        /** It is done. */
        APPLIED,
        /** It is refused, and has changed nothing. */
        REFUSED,
        /** It is tried again by the next run. */
        WAITING
    }

    Ruling {
        int more = details.size() - MOST_DETAILS;
        details = more <= 0
                ? List.copyOf(details)
                : Stream.concat(details.stream().limit(MOST_DETAILS), Stream.of("and " + more + " more"))
                        .toList();
    }

    static Ruling applied(List<String> details) {
        return new Ruling(State.APPLIED, "", details, Map.of());
    }

    static Ruling kept(Map<String, String> about) {
        return new Ruling(State.APPLIED, "", List.of(), about);
    }

    static Ruling refused(RequestCode code, String... details) {
        return refused(code.name(), List.of(details));
    }

    static Ruling refused(String code, List<String> details) {
        return new Ruling(State.REFUSED, code, details, Map.of());
    }

    static Ruling waiting(RequestCode code, String... details) {
        return new Ruling(State.WAITING, code.name(), List.of(details), Map.of());
    }
}
