package org.svod.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.svod.files.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only journal of the archive: one line of JSON for each record. If a killed run left an incomplete line at
 * the end, the line does not count, and the next append removes it.
 */
public final class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final List<JournalEntry> entries = new ArrayList<>();
    private long length;

    /**
     * The journal of the archive in this folder.
     *
     * @throws IOException if it cannot be read, or a line before the last one is damaged
     */
    public Journal(Path root) throws IOException {
        this.file = root.resolve("journal.jsonl");
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                try {
                    entries.add(JSON.readValue(line, JournalEntry.class));
                } catch (JacksonException e) {
                    throw new IOException(
                            "the journal " + file + " is damaged at line " + (entries.size() + 1) + ": "
                                    + e.getOriginalMessage(),
                            e);
                }
                start = i + 1;
            }
        }
        length = start;
    }

    /** All records, oldest first. */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** All deliveries, oldest first. */
    public synchronized List<JournalEntry.Delivered> deliveries() {
        return of(JournalEntry.Delivered.class).toList();
    }

    /** All publications, oldest first. */
    public synchronized List<JournalEntry.Published> publications() {
        return of(JournalEntry.Published.class).toList();
    }

    private <E extends JournalEntry> Stream<E> of(Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    /** Appends records and makes them durable before it returns. */
    public synchronized void append(Collection<? extends JournalEntry> added) throws IOException {
        if (added.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (JournalEntry entry : added) {
            lines.append(JSON.writeValueAsString(entry)).append('\n');
        }
        boolean created = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.position(length);
            ByteBuffer buffer = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            long written = buffer.remaining();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
            length += written;
        }
        if (created) {
            PrivateFiles.file(file);
            PrivateFiles.forceFolder(file.resolveSibling(""));
        }
        entries.addAll(added);
    }
}
