package org.svod.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.files.ChainHead;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only journal of the archive: one line of JSON for each record. Each line proves itself and the lines
 * before it ({@link SealedLine}). A journal of an older version has no such lines; the next append begins the chain. If
 * a killed run left an incomplete line at the end, the line does not count, and the next append removes it.
 */
public final class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<Long, String> paths = new HashMap<>();
    private int looked;
    private final List<Long> ends = new ArrayList<>();
    private long sequence;
    private int unchained;
    private boolean chained;
    private ChainHead head = ChainHead.EMPTY;

    /**
     * The journal of the archive in this folder.
     *
     * @throws IOException if it cannot be read
     * @throws DamagedJournalException if a line was changed, is missing, or stands in another place
     */
    public Journal(Path root) throws IOException {
        this.file = root.resolve("journal.jsonl");
        if (Files.exists(file)) {
            read(Files.readAllBytes(file));
        }
    }

    private void read(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                byte[] line = Arrays.copyOfRange(bytes, start, i);
                if (!chained && SealedLine.isFormat(line)) {
                    begin(line, Fingerprint.of(Arrays.copyOf(bytes, start)));
                } else {
                    readLine(line);
                }
                passed(Arrays.copyOfRange(bytes, start, i + 1));
                start = i + 1;
            }
        }
    }

    private void begin(byte[] line, String allBefore) {
        if (!SealedLine.isFormat(line, allBefore)) {
            throw damaged("it begins the chain, but it or a line before it was changed after it was written");
        }
        chained = true;
    }

    private void readLine(byte[] line) {
        if (chained) {
            SealedLine.fault(line, head.sha256()).ifPresent(fault -> {
                throw damaged(fault);
            });
        } else if (SealedLine.isChained(line)) {
            throw damaged("the line that begins the chain is missing");
        } else {
            unchained++;
        }
        JournalEntry entry = entry(line);
        if (entry instanceof JournalEntry.Delivered delivered && delivered.sequence() != ++sequence) {
            throw damaged("delivery " + delivered.sequence() + " stands where " + sequence + " was expected");
        }
        entries.add(entry);
    }

    private JournalEntry entry(byte[] line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, JournalEntry.class))
                    .orElseThrow(() -> damaged("it is no record"));
        } catch (JacksonException e) {
            throw damaged(e.getOriginalMessage());
        }
    }

    private DamagedJournalException damaged(String fault) {
        return new DamagedJournalException(file, head.lines() + 1, fault);
    }

    private void passed(byte[] line) {
        head = new ChainHead(head.lines() + 1, head.bytes() + line.length, Fingerprint.of(line));
        ends.add(head.bytes());
    }

    /** All records, oldest first. */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** All records that runs wrote, oldest first. */
    public synchronized List<JournalEntry.OfRun> ofRuns() {
        return of(JournalEntry.OfRun.class).toList();
    }

    /** All acts about the figures of rounds, oldest first. */
    public synchronized List<JournalEntry.Acted> acts() {
        return of(JournalEntry.Acted.class).toList();
    }

    /** The last record about each request, in the order of the last records. */
    public synchronized Map<String, JournalEntry.Requested> requests() {
        Map<String, JournalEntry.Requested> last = new LinkedHashMap<>();
        of(JournalEntry.Requested.class).forEach(requested -> {
            last.remove(requested.id());
            last.put(requested.id(), requested);
        });
        return last;
    }

    /** The acts that were known when a run published a round. */
    public synchronized List<JournalEntry.Acted> actsBefore(long run, String round) {
        return before(run, round, JournalEntry.Acted.class);
    }

    /** The records about requests that were known when a run published a round. */
    public synchronized List<JournalEntry.Requested> requestsBefore(long run, String round) {
        return before(run, round, JournalEntry.Requested.class);
    }

    /** All records about requests, oldest first. */
    public synchronized List<JournalEntry.Requested> requested() {
        return of(JournalEntry.Requested.class).toList();
    }

    private <E extends JournalEntry> List<E> before(long run, String round, Class<E> type) {
        List<E> known = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (type.isInstance(entry)) {
                known.add(type.cast(entry));
            } else if (entry instanceof JournalEntry.Published published
                    && published.run() == run
                    && published.round().equals(round)) {
                break;
            }
        }
        return known;
    }

    /** All deliveries, oldest first. */
    public synchronized List<JournalEntry.Delivered> deliveries() {
        return of(JournalEntry.Delivered.class).toList();
    }

    /** The path of a delivery, relative to the drop folder; empty if the journal has no such delivery. */
    public synchronized Optional<String> path(long delivery) {
        for (; looked < entries.size(); looked++) {
            if (entries.get(looked) instanceof JournalEntry.Delivered delivered) {
                paths.put(delivered.sequence(), delivered.path());
            }
        }
        return Optional.ofNullable(paths.get(delivery));
    }

    /** All publications, oldest first. */
    public synchronized List<JournalEntry.Published> publications() {
        return of(JournalEntry.Published.class).toList();
    }

    /** All readings again, oldest first. */
    public synchronized List<JournalEntry.Reread> rereads() {
        return of(JournalEntry.Reread.class).toList();
    }

    /** All closed rounds with their codebooks, oldest first. */
    public synchronized List<JournalEntry.Frozen> frozen() {
        return of(JournalEntry.Frozen.class).toList();
    }

    /**
     * The digests of the outcomes as they were recorded last by a run up to this one, by the number of the delivery.
     */
    public synchronized Map<Long, String> outcomes(long upTo) {
        Map<Long, String> outcomes = new HashMap<>();
        of(JournalEntry.Outcomes.class)
                .filter(entry -> entry.run() <= upTo)
                .sorted(Comparator.comparingLong(JournalEntry.Outcomes::run))
                .forEach(entry -> outcomes.putAll(entry.outcomes()));
        return outcomes;
    }

    private <E extends JournalEntry> Stream<E> of(Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    /** Its end. */
    public synchronized ChainHead head() {
        return head;
    }

    /** The records of the chain; those that an older version wrote before it are left out. */
    public synchronized List<JournalEntry> chainedEntries() {
        return List.copyOf(entries.subList(unchained, entries.size()));
    }

    /**
     * The records after an end that was known before.
     *
     * @return empty if the journal never had this end, so that it is another one, or was cut
     * @throws IOException if the journal cannot be read
     */
    public synchronized Optional<List<JournalEntry>> after(ChainHead known) throws IOException {
        int lines = (int) known.lines();
        if (!has(known, lines)) {
            return Optional.empty();
        }
        // The line that begins the chain is no record.
        return Optional.of(List.copyOf(entries.subList(lines > unchained ? lines - 1 : lines, entries.size())));
    }

    private boolean has(ChainHead known, int lines) throws IOException {
        if (lines == 0) {
            return known.equals(ChainHead.EMPTY);
        }
        if (lines < 0 || lines > ends.size() || ends.get(lines - 1) != known.bytes()) {
            return false;
        }
        long start = lines == 1 ? 0 : ends.get(lines - 2);
        ByteBuffer line = ByteBuffer.allocate((int) (known.bytes() - start));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (line.hasRemaining() && channel.read(line, start + line.position()) >= 0) {}
        }
        return Fingerprint.of(line.array()).equals(known.sha256());
    }

    /**
     * Begins the chain after the lines of an older version.
     *
     * @return whether there were such lines, and no chain yet
     */
    public synchronized boolean takeOver() throws IOException {
        if (chained || entries.isEmpty()) {
            return false;
        }
        append(List.of(), true);
        return true;
    }

    /** Appends records and makes them durable before it returns. */
    public synchronized void append(Collection<? extends JournalEntry> added) throws IOException {
        append(added, !added.isEmpty());
    }

    private void append(Collection<? extends JournalEntry> added, boolean begins) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        String before = head.sha256();
        if (begins && !chained) {
            lines.add(SealedLine.format(allBytes()));
            before = Fingerprint.of(lines.get(0));
        }
        for (JournalEntry entry : added) {
            lines.add(SealedLine.of(JSON.writeValueAsString(entry), before));
            before = Fingerprint.of(lines.get(lines.size() - 1));
        }
        if (lines.isEmpty()) {
            return;
        }
        write(lines);
        chained = true;
        lines.forEach(this::passed);
        entries.addAll(added);
    }

    private String allBytes() throws IOException {
        return Files.exists(file)
                ? Fingerprint.of(Arrays.copyOf(Files.readAllBytes(file), Math.toIntExact(head.bytes())))
                : ChainHead.EMPTY.sha256();
    }

    private void write(List<byte[]> lines) throws IOException {
        boolean created = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(head.bytes());
            channel.position(head.bytes());
            for (byte[] line : lines) {
                ByteBuffer buffer = ByteBuffer.wrap(line);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
        if (created) {
            PrivateFiles.file(file);
            PrivateFiles.forceFolder(file.resolveSibling(""));
        }
    }
}
