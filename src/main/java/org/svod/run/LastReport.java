package org.svod.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.files.ChainHead;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the report of the last run says about the journal.
 *
 * @param file name of the report
 * @param journal the end of the journal when the run ended
 */
public record LastReport(String file, ChainHead journal) {

    private static final String STATE = "state";
    private static final String JOURNAL = "journal";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NAME = Pattern.compile("\\d+-\\d+-\\d+-(\\d+)(?:-(\\d+))?\\.json");

    private record Named(Path file, long run, long again) {

        static Stream<Named> of(Path file) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            return name.matches()
                    ? Stream.of(new Named(
                            file,
                            Long.parseLong(name.group(1)),
                            name.group(2) == null ? 1 : Long.parseLong(name.group(2))))
                    : Stream.empty();
        }
    }

    /**
     * How a run has ended, as its last report says; empty if there is none.
     *
     * @param runs the folder of the reports
     */
    public static Optional<RunReport.State> state(Path runs, long run) throws IOException {
        Optional<Named> last =
                all(runs).filter(named -> named.run() == run).max(Comparator.comparingLong(Named::again));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        String state = json(last.get().file()).path(STATE).asString("");
        return Stream.of(RunReport.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
    }

    private static Stream<Named> all(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return Stream.empty();
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(runs)) {
            files = listed.toList();
        }
        return files.stream().flatMap(Named::of);
    }

    /** The report of the last run in an output folder; empty if there is none, or if it does not name the journal. */
    public static Optional<LastReport> in(Path output) throws IOException {
        Optional<Named> last = all(output.resolve("runs"))
                .max(Comparator.comparingLong(Named::run).thenComparingLong(Named::again));
        return last.isPresent() ? read(last.get().file()) : Optional.empty();
    }

    private static Optional<LastReport> read(Path file) throws IOException {
        JsonNode journal = json(file).path(JOURNAL);
        return journal.isObject()
                ? Optional.of(new LastReport(
                        String.valueOf(file.getFileName()),
                        new ChainHead(
                                journal.path("lines").asLong(0),
                                journal.path("bytes").asLong(0),
                                journal.path("sha256").asString(""))))
                : Optional.empty();
    }

    /** Of a report only what is looked for here: it also lists all files of a night, which may be very many. */
    private static JsonNode json(Path file) throws IOException {
        ObjectNode found = JSON.createObjectNode();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    if (name.equals(STATE) || name.equals(JOURNAL)) {
                        found.set(name, parser.<JsonNode>readValueAsTree());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return found;
        } catch (JacksonException e) {
            throw new IOException(
                    "the run report " + file + " cannot be read; take it away: " + e.getOriginalMessage(), e);
        }
    }
}
