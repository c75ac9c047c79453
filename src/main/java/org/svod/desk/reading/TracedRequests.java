package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.codebook.Name;
import org.svod.files.Fingerprint;
import org.svod.files.ForeignFile;
import org.svod.files.Printable;
import org.svod.files.PrivateFiles;
import org.svod.run.Folders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs have asked for: the requests that lie there, and the answers to those that were taken. */
public final class TracedRequests {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Others can write into the folder; a request is far smaller. */
    private static final long LARGEST = 1 << 16;

    private static final int MOST_LYING = 2_000;

    /** What can be asked for. */
    public static final Set<String> KINDS =
            Set.of("decision", "confirmation", "acceptance", "justification", "question", "reply", "act", "run");

    /** What can become of a request. */
    public static final Set<String> STATES = Set.of("asked", "waiting", "applied", "refused");

    private final Path lying;
    private final KeptAnswers answers;
    private final ForeignFile.Reader reader;

    /** In these folders. */
    public TracedRequests(Folders folders, KeptAnswers answers) {
        this(folders, answers, Files::readAllBytes);
    }

    /** With what reads the requests that lie there. */
    TracedRequests(Folders folders, KeptAnswers answers, ForeignFile.Reader reader) {
        this.reader = reader;
        this.lying = folders.data().resolve("requests");
        this.answers = answers;
    }

    /**
     * A request.
     *
     * @param file the name that it has or had
     * @param asked what it asks for, one of {@link #KINDS}; blank for anything else
     * @param round the round; blank if it is about none
     * @param when when it was made; when it was answered, if it does not lie there any more
     * @param state {@code asked} if nobody has taken it, else as the answer says
     * @param words what the answer says; blank without one
     */
    public record Traced(String file, String asked, String round, String when, String state, Name words) {

        /** Whether it is neither applied nor refused. */
        public boolean isOpen() {
            return TracedRequests.isOpen(state);
        }
    }

    /** The open requests, then the others, each newest first. */
    public List<Traced> newest(int most) throws IOException {
        List<Candidate> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Path> files = PrivateFiles.inside(lying);
        for (Path file : files.subList(0, Math.min(MOST_LYING, files.size()))) {
            if (!String.valueOf(file.getFileName()).startsWith(".")) {
                lying(file, ids)
                        .map(traced ->
                                new Candidate(traced.isOpen(), traced.when(), traced.file(), () -> Optional.of(traced)))
                        .ifPresent(found::add);
            }
        }
        for (String id : answers.ids()) {
            if (!ids.contains(id)) {
                answers.head(id)
                        .map(head -> new Candidate(
                                isOpen(oneOf(STATES, Printable.of(head.state()), "refused")),
                                Printable.of(head.at()),
                                Printable.of(head.file()),
                                () -> answers.of(id).map(TracedRequests::answered)))
                        .ifPresent(found::add);
            }
        }
        List<Traced> newest = new ArrayList<>();
        for (Candidate one : found.stream()
                .sorted(Comparator.comparing(Candidate::isOpen)
                        .thenComparing(Candidate::when)
                        .thenComparing(Candidate::file)
                        .reversed())
                .limit(most)
                .toList()) {
            one.whole().read().ifPresent(newest::add);
        }
        return newest;
    }

    /** What decides whether a request is shown; the whole of it is read only then. */
    private record Candidate(boolean isOpen, String when, String file, Whole whole) {

        @FunctionalInterface
        interface Whole {
            Optional<Traced> read() throws IOException;
        }
    }

    private static boolean isOpen(String state) {
        return state.equals("asked") || state.equals("waiting");
    }

    private Optional<Traced> lying(Path file, Set<String> ids) throws IOException {
        Optional<ForeignFile> found = ForeignFile.of(file, LARGEST, reader);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String name = Printable.of(String.valueOf(file.getFileName()));
        Optional<byte[]> bytes = found.get().content();
        if (bytes.isEmpty()) {
            return Optional.of(new Traced(name, "", "", "", "asked", new Name("", "")));
        }
        String id = Fingerprint.of(bytes.get());
        ids.add(id);
        JsonNode request = request(bytes.get());
        Optional<JsonNode> answer = answers.of(id);
        return Optional.of(new Traced(
                name,
                oneOf(KINDS, text(request, "request"), ""),
                text(request, "round"),
                text(request, "made"),
                answer.map(a -> oneOf(STATES, text(a, "state"), "asked")).orElse("asked"),
                answer.map(TracedRequests::words).orElse(new Name("", ""))));
    }

    /** What cannot be read says nothing; the next run refuses it. */
    private static JsonNode request(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static Traced answered(JsonNode answer) {
        return new Traced(
                text(answer, "file"),
                oneOf(KINDS, text(answer, "request"), ""),
                text(answer, "round"),
                text(answer, "at"),
                oneOf(STATES, text(answer, "state"), "refused"),
                words(answer));
    }

    private static Name words(JsonNode answer) {
        return new Name(text(answer, "en"), text(answer, "ru"));
    }

    private static String oneOf(Set<String> known, String text, String other) {
        return known.contains(text) ? text : other;
    }

    private static String text(JsonNode node, String member) {
        return Printable.of(node.path(member).asString(""));
    }
}
