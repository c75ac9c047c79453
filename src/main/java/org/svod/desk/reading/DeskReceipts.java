package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.run.Folders;
import tools.jackson.databind.JsonNode;

/** The receipts that nights have written. What lists need of a receipt is kept until its file changes. */
public final class DeskReceipts {

    private static final String JSON = ".receipt.json";
    private static final Pattern STATE = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_!~-][A-Za-z0-9._!~-]{0,250}");

    /** Names of receipts may have percent signs, which an address cannot have. */
    private static final char PERCENT = '%';

    private static final char IN_ADDRESS = '!';

    private final Path folder;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** In the output folder. */
    public DeskReceipts(Folders folders) {
        this.folder = folders.output().resolve("receipts");
    }

    private record Known(String stamp, Optional<ReceiptHead> head) {}

    /** The receipts of a State, newest first. */
    public List<ReceiptHead> of(String state) throws IOException {
        Path place = folder.resolve(state);
        if (!STATE.matcher(state).matches() || !Files.isDirectory(place)) {
            return List.of();
        }
        List<ReceiptHead> heads = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(JSON)).sorted().toList()) {
                head(file).ifPresent(heads::add);
            }
        }
        return ReceiptHead.sorted(heads);
    }

    private Optional<ReceiptHead> head(Path file) throws IOException {
        String stamp = Files.getLastModifiedTime(file) + " " + Files.size(file);
        Known before = known.get(file);
        if (before != null && before.stamp().equals(stamp)) {
            return before.head();
        }
        String name = String.valueOf(file.getFileName());
        String id = name.substring(0, name.length() - JSON.length()).replace(PERCENT, IN_ADDRESS);
        Optional<ReceiptHead> head = DeskReading.json(file).map(json -> ReceiptHead.of(id, json));
        known.put(file, new Known(stamp, head));
        return head;
    }

    /** Everything that a receipt says; empty if there is none. */
    public Optional<JsonNode> content(String state, String id) {
        return file(state, id, JSON).flatMap(DeskReading::json);
    }

    /**
     * A file of a receipt; empty if there is none.
     *
     * @param ending like {@code .receipt.xlsx}
     */
    public Optional<Path> file(String state, String id, String ending) {
        if (!STATE.matcher(state).matches() || !ID.matcher(id).matches() || id.contains("..")) {
            return Optional.empty();
        }
        return Optional.of(folder.resolve(state).resolve(id.replace(IN_ADDRESS, PERCENT) + ending))
                .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS));
    }
}
