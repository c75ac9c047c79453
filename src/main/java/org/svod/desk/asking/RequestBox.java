package org.svod.desk.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.desk.reading.KeptAnswers;
import org.svod.desk.security.RateLimit;
import org.svod.desk.spool.AuditLog;
import org.svod.files.Fingerprint;
import org.svod.files.ForeignFile;
import org.svod.files.PrivateFiles;
import org.svod.request.ApproverKeys;
import org.svod.request.NewRequest;
import org.svod.run.Folders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that people make at the desk. A request is one file, which the next night or {@code svod take} takes.
 * The name of the file says what it is about, so the answer, which gives the name, can be found without a copy.
 */
public final class RequestBox {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NO_ROUND = "0000";

    /** Others can write into the folder too; what the desk writes is far smaller. */
    private static final long LARGEST = 1 << 16;

    private final Path folder;
    private final KeptAnswers answers;
    private final AuditLog audit;
    private final RateLimit limit;

    /**
     * In these folders.
     *
     * @param answers the answers to requests
     * @param limit how often a person may ask
     */
    public RequestBox(Folders folders, KeptAnswers answers, AuditLog audit, RateLimit limit) {
        this.limit = limit;
        this.folder = folders.data().resolve("requests");
        this.answers = answers;
        this.audit = audit;
    }

    /** Something that can be shown to have changed since a form was shown. */
    @FunctionalInterface
    public interface Seen {
        String now() throws IOException;
    }

    /** Whether the person asks too often; if not, it counts as one more time. */
    public boolean isTooOften(String user) {
        return limit.isTooOften(user);
    }

    /**
     * Writes the request, if what the person saw is still so. Two people who answer at the same time come here one
     * after the other, so the second one learns of the first.
     *
     * @param topic what it is about: small letters, digits and hyphens
     * @param shown what {@code seen} said when the form was shown
     * @return whether it was written; false if something has changed
     * @throws IllegalArgumentException if the request could not be read
     * @throws NotWrittenException if it, or the line of the log before it, cannot be written; then nothing was asked
     */
    public synchronized boolean ask(NewRequest request, String topic, String shown, Seen seen) throws IOException {
        List<String> problems = request.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        if (!seen.now().equals(shown)) {
            return false;
        }
        Asked.FileName name = name(request.members(), topic);
        try {
            audit.add(
                    request.members().getOrDefault("by", ""),
                    "ask",
                    Map.of("file", name.file(), "sha256", request.id()));
            write(name.file(), request.bytes());
        } catch (IOException | UncheckedIOException e) {
            throw new NotWrittenException(e);
        }
        return true;
    }

    private static Asked.FileName name(Map<String, String> members, String topic) {
        String user = members.getOrDefault("by", "");
        return new Asked.FileName(
                members.getOrDefault("round", NO_ROUND),
                topic,
                ApproverKeys.canHaveKey(user) ? user : "user",
                members.getOrDefault("made", "").replaceAll("[-:.]", "").replaceFirst("^(.{15})Z$", "$1000Z"));
    }

    private void write(String name, byte[] content) throws IOException {
        PrivateFiles.folder(folder);
        Path beside = folder.resolve("." + name + ".part");
        try {
            Files.write(beside, content, StandardOpenOption.CREATE_NEW);
            PrivateFiles.file(beside);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createLink(folder.resolve(name), beside);
            PrivateFiles.forceFolder(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("the same was asked for in the same moment: " + name, e);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Every request about a round and a topic, the newest first. */
    public List<Asked> about(String round, String topic) throws IOException {
        return ofRound(round).stream()
                .filter(asked -> asked.name().topic().equals(topic))
                .toList();
    }

    /** Every request about a round, the newest first. */
    public List<Asked> ofRound(String round) throws IOException {
        Map<String, Asked> found = new LinkedHashMap<>();
        for (String id : answers.ids()) {
            Optional<Asked.FileName> name = answers.head(id)
                    .flatMap(head -> Asked.FileName.of(head.file()))
                    .filter(n -> n.round().equals(round));
            if (name.isPresent()) {
                answers.of(id)
                        .ifPresent(answer -> found.put(
                                name.get().file(),
                                Asked.waiting(name.get(), Map.of()).answered(answer)));
            }
        }
        for (Path file : PrivateFiles.inside(folder)) {
            Optional<Asked.FileName> name = Asked.FileName.of(String.valueOf(file.getFileName()))
                    .filter(n -> n.round().equals(round));
            if (name.isPresent()) {
                lying(file, name.get()).ifPresent(asked -> found.put(name.get().file(), asked));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing((Asked asked) -> asked.name().made())
                        .reversed())
                .toList();
    }

    /** A request that nobody has taken, or that waits; empty if it was taken in this moment, or cannot be read. */
    private Optional<Asked> lying(Path file, Asked.FileName name) throws IOException {
        Optional<byte[]> bytes =
                ForeignFile.of(file, LARGEST, Files::readAllBytes).flatMap(ForeignFile::content);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> members = new HashMap<>();
        try {
            JSON.readTree(bytes.get())
                    .properties()
                    .forEach(p -> members.put(p.getKey(), p.getValue().asString("")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
        Asked asked = Asked.waiting(name, Map.copyOf(members));
        return Optional.of(
                answers.of(Fingerprint.of(bytes.get())).map(asked::answered).orElse(asked));
    }
}
