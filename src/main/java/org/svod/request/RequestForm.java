package org.svod.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.files.Printable;
import org.svod.intake.StateQuestion;
import org.svod.release.Stamp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the bytes of a request. Unknown members are refused, not passed over: a member that is misspelt may change what
 * is meant.
 */
final class RequestForm {

    static final String DECISION = "decision";
    static final String CONFIRMATION = "confirmation";
    static final String ACCEPTANCE = "acceptance";
    static final String JUSTIFICATION = "justification";
    static final String ACT = "act";
    static final String RUN = "run";

    private static final int DEEPEST = 4;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_LINES = 999_999_999;
    private static final String ROUND = "[0-9]{4}";
    private static final String FINGERPRINT = "[0-9a-f]{64}";
    private static final List<String> COMMON = List.of("$schema", "schema_version", "request", "made", "by");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final List<String> wrong = new ArrayList<>();

    private RequestForm(JsonNode node) {
        this.node = node;
    }

    /**
     * What was read.
     *
     * @param request the request; empty if it is refused
     * @param refusal why it is refused
     */
    record Read(Optional<Request> request, Optional<Ruling> refusal) {

        private static Read refused(RequestCode code, List<String> details) {
            return new Read(Optional.empty(), Optional.of(Ruling.refused(code.name(), details)));
        }
    }

    static Read read(byte[] bytes) {
        JsonNode node;
        try {
            node = JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Read.refused(RequestCode.NOT_JSON, List.of("not UTF-8"));
        } catch (JacksonException e) {
            return Read.refused(RequestCode.NOT_JSON, List.of(Printable.of(String.valueOf(e.getOriginalMessage()))));
        }
        if (!node.isObject()) {
            return Read.refused(RequestCode.NOT_JSON, List.of("not an object"));
        }
        RequestForm form = new RequestForm(node);
        Optional<Request> request = form.request();
        return form.wrong.isEmpty() && request.isPresent()
                ? new Read(request, Optional.empty())
                : Read.refused(RequestCode.WRONG_FORM, form.wrong);
    }

    private Optional<Request> request() {
        if (!node.path("schema_version").isInt() || node.path("schema_version").intValue() != 1) {
            wrong.add("schema_version: 1");
        }
        String asked = text("request", LONGEST_NAME);
        Request.Head head = new Request.Head(
                asked,
                Stamp.folded(text("by", LONGEST_NAME)),
                time("made", true).orElse(Instant.EPOCH));
        return switch (asked) {
            case DECISION ->
                known("round", "kind", "indicator", "reference", "value", "decided_on", "reason")
                        .map(f -> f.decide(head, oneOf("kind", Set.of("joint", "mirror", "same", "different"))));
            case CONFIRMATION ->
                known("round", "kind", "indicator", "reference", "decided_on", "reason")
                        .map(f -> f.decide(head, oneOf("kind", Set.of("confirm", "refuse"))));
            case ACCEPTANCE ->
                known("round", "indicator", "reference", "decided_on", "reason").map(f -> f.decide(head, "accept"));
            case JUSTIFICATION ->
                known("round", "file", "finding", "line", "text").map(f -> f.justify(head));
            case StateQuestion.QUESTION ->
                known("round", "state", "indicator", "reference", "file", "text")
                        .map(f -> f.ask(head));
            case StateQuestion.REPLY -> known("round", "question", "text").map(f -> f.reply(head));
            case ACT ->
                known("round", "act", "set", "embargo", "reason", "proof").map(f -> f.act(head));
            case RUN -> known().map(f -> new Request.RunNow(head));
            default -> {
                wrong.add("request: decision, confirmation, acceptance, justification, question, reply, act, run");
                yield Optional.empty();
            }
        };
    }

    private Optional<RequestForm> known(String... members) {
        Set<String> known =
                Set.of(Stream.concat(COMMON.stream(), Arrays.stream(members)).toArray(String[]::new));
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(Printable.of(name) + ": unknown"));
        return Optional.of(this);
    }

    private Request decide(Request.Head head, String kind) {
        return new Request.Decide(
                head,
                matching("round", ROUND),
                kind,
                optional("indicator", LONGEST_NAME),
                text("reference", LONGEST_NAME),
                optional("value", LONGEST_NAME),
                text("decided_on", LONGEST_NAME),
                text("reason", LONGEST_TEXT));
    }

    private Request justify(Request.Head head) {
        return new Request.Justify(
                head,
                matching("round", ROUND),
                text("file", LONGEST_NAME),
                text("finding", LONGEST_NAME),
                line(),
                text("text", LONGEST_TEXT));
    }

    private Request ask(Request.Head head) {
        if (node.has("reference") == node.has("file")) {
            wrong.add("reference, file: one of them");
        }
        return new Request.Ask(
                head,
                matching("round", ROUND),
                text("state", LONGEST_NAME),
                optional("indicator", LONGEST_NAME),
                optional("reference", LONGEST_NAME),
                optional("file", LONGEST_NAME),
                text("text", LONGEST_TEXT));
    }

    private Request reply(Request.Head head) {
        return new Request.Reply(
                head, matching("round", ROUND), matching("question", FINGERPRINT), text("text", LONGEST_TEXT));
    }

    private Request act(Request.Head head) {
        return new Request.Do(
                head,
                matching("round", ROUND),
                oneOf("act", Set.of("propose", "approve", "send-back", "release", "recall")),
                node.has("set") ? matching("set", FINGERPRINT) : "",
                time("embargo", false),
                optional("reason", LONGEST_TEXT),
                node.has("proof") ? matching("proof", FINGERPRINT) : "");
    }

    private int line() {
        JsonNode line = node.path("line");
        if (line.isMissingNode()) {
            return 0;
        }
        if (!line.isInt() || line.intValue() < 0 || line.intValue() > MOST_LINES) {
            wrong.add("line: 0 - " + MOST_LINES);
            return 0;
        }
        return line.intValue();
    }

    private String matching(String member, String form) {
        String text = text(member, LONGEST_NAME);
        if (!text.isEmpty() && !text.matches(form)) {
            wrong.add(member + ": " + form);
        }
        return text;
    }

    private String oneOf(String member, Set<String> choices) {
        String text = text(member, LONGEST_NAME);
        if (!text.isEmpty() && !choices.contains(text)) {
            wrong.add(
                    member + ": " + String.join(", ", choices.stream().sorted().toList()));
        }
        return text;
    }

    private Optional<Instant> time(String member, boolean required) {
        String text = required ? text(member, LONGEST_NAME) : optional(member, LONGEST_NAME);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            wrong.add(member + ": 2024-07-01T09:00:00Z");
            return Optional.empty();
        }
    }

    private String optional(String member, int longest) {
        return node.has(member) ? text(member, longest) : "";
    }

    /** A text that is not blank, has no control characters, and is not too long. */
    private String text(String member, int longest) {
        JsonNode value = node.path(member);
        String text = value.isString() ? value.stringValue().strip() : "";
        if (text.isEmpty() || text.length() > longest || !Printable.isAll(text)) {
            wrong.add(member + ": 1 - " + longest + " characters");
            return "";
        }
        return text;
    }
}
