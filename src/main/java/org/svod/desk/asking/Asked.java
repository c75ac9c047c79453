package org.svod.desk.asking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.svod.codebook.Name;
import org.svod.files.Printable;
import tools.jackson.databind.JsonNode;

/**
 * A request that somebody made at the desk.
 *
 * @param name its name
 * @param state what became of it: {@code asked} as long as nobody has taken it, else as the answer says
 * @param words what the answer says; blank without an answer
 * @param code why it is refused or waits; blank if it is neither
 * @param details what the answer names, line by line
 * @param members what it says itself; empty once it is answered, because the desk keeps no copy
 */
public record Asked(
        FileName name, String state, Name words, String code, List<String> details, Map<String, String> members) {

    /** Nobody has taken it yet. */
    static final String NOT_TAKEN = "asked";

    /**
     * The name of the file of a request, which says what it is about.
     *
     * @param round the round; {@code 0000} if it is about none
     * @param topic what it is about
     * @param user who asked
     * @param made when, as digits of the UTC time, which can be sorted
     */
    public record FileName(String round, String topic, String user, String made) {

        private static final Pattern FORM =
                Pattern.compile("([0-9]{4})_([a-z0-9-]{1,80})_(.{1,64})_([0-9]{8}T[0-9]{9}Z)\\.json");

        static Optional<FileName> of(String file) {
            Matcher found = FORM.matcher(file);
            return found.matches()
                    ? Optional.of(
                            new FileName(found.group(1), found.group(2), Printable.of(found.group(3)), found.group(4)))
                    : Optional.empty();
        }

        String file() {
            return round + "_" + topic + "_" + user + "_" + made + ".json";
        }

        /** The time, as {@code 2024-06-02T10:15:00Z}. */
        public String time() {
            return made.replaceFirst("(....)(..)(..)T(..)(..)(..).*", "$1-$2-$3T$4:$5:$6Z");
        }
    }

    static Asked waiting(FileName name, Map<String, String> members) {
        return new Asked(name, NOT_TAKEN, new Name("", ""), "", List.of(), members);
    }

    /** The answer to this request, as the file of it says; what the request itself says stays. */
    Asked answered(JsonNode answer) {
        return new Asked(
                name,
                answer.path("state").asString(""),
                new Name(answer.path("en").asString(""), answer.path("ru").asString("")),
                answer.path("code").asString(""),
                answer.path("details").valueStream().map(d -> d.asString("")).toList(),
                members);
    }

    /** A text that changes with every one of these requests and with every answer to one. */
    public static String states(List<Asked> requests) {
        return requests.stream().map(a -> a.name().file() + " " + a.state()).collect(Collectors.joining("\n"));
    }

    /**
     * Of requests about one thing, newest first, those that a page must show beside what was applied: those that wait,
     * and the newest one if it was refused.
     */
    public static List<Asked> notYetSeen(List<Asked> requests) {
        Optional<Asked> newest = requests.stream().findFirst();
        return requests.stream()
                .filter(a -> a.isOpen()
                        || (a.state().equals("refused")
                                && newest.filter(a::equals).isPresent()))
                .toList();
    }

    /** Whether it is neither applied nor refused. */
    public boolean isOpen() {
        return state.equals(NOT_TAKEN) || state.equals("waiting");
    }
}
