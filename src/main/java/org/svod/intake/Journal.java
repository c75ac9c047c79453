package org.svod.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.svod.files.ChainHead;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The append-only journal of the archive: one line of JSON for each record. Each line proves itself and the lines
 * before it ({@link SealedLine}). A journal of an older version has no such lines; the next append begins the chain. If
 * a killed run left an incomplete line at the end, the line does not count, and the next append removes it.
 */
public final class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JournalFile file;
    private final JournalRecords entries = new JournalRecords();
    private long sequence;

    /**
     * The journal of the archive in this folder.
     *
     * @throws IOException if it cannot be read
     * @throws DamagedJournalException if a line was changed, is missing, or stands in another place
     */
    public Journal(Path root) throws IOException {
        this.file = new JournalFile(root.resolve("journal.jsonl"));
        file.read(this::readRecord);
        entries.complete();
    }

    private void readRecord(byte[] line) {
        JournalEntry entry = entry(line);
        if (entry instanceof JournalEntry.Delivered delivered && delivered.sequence() != ++sequence) {
            throw file.damaged("delivery " + delivered.sequence() + " stands where " + sequence + " was expected");
        }
        try {
            entries.add(entry);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw file.damaged("a value in it is missing, or is less than it can be");
        }
    }

    private JournalEntry entry(byte[] line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, JournalEntry.class))
                    .orElseThrow(() -> file.damaged("it is no record"));
        } catch (JacksonException e) {
            throw file.damaged(e.getOriginalMessage());
        }
    }

    /** All records, oldest first. */
    public synchronized List<JournalEntry> entries() {
        return view(entries, entries.size());
    }

    /** The first of these records, which are added to. They are looked at one by one, and many are made for that. */
    private <E> List<E> view(List<E> records, int size) {
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                synchronized (Journal.this) {
                    return records.get(Objects.checkIndex(index, size));
                }
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** All records that runs wrote, oldest first. */
    public synchronized List<JournalEntry.OfRun> ofRuns() {
        List<JournalEntry> known = entries();
        int[] ofRuns =
                IntStream.range(0, known.size()).filter(i -> entries.isOfRun(i)).toArray();
        return new AbstractList<>() {
            @Override
            public JournalEntry.OfRun get(int index) {
                return (JournalEntry.OfRun) known.get(ofRuns[index]);
            }

            @Override
            public int size() {
                return ofRuns.length;
            }
        };
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
        for (JournalEntry entry : entries.others()) {
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

    /** Where the log of the desk ended when it was recorded last; empty if it never was. */
    public synchronized Optional<JournalEntry.DeskLog> deskLog() {
        return of(JournalEntry.DeskLog.class).reduce((before, last) -> last);
    }

    /** All deliveries, oldest first. */
    public synchronized List<JournalEntry.Delivered> deliveries() {
        return view(entries.deliveries(), entries.deliveries().size());
    }

    /** The path of a delivery, relative to the drop folder; empty if the journal has no such delivery. */
    public synchronized Optional<String> path(long delivery) {
        // Their numbers begin with 1 and have no gaps.
        List<JournalEntry.Delivered> known = entries.deliveries();
        return delivery < 1 || delivery > known.size()
                ? Optional.empty()
                : Optional.of(known.get((int) delivery - 1).path());
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

    /** Those of a type; not for deliveries. */
    private <E extends JournalEntry> Stream<E> of(Class<E> type) {
        return entries.others().stream().filter(type::isInstance).map(type::cast);
    }

    /** Its end. */
    public synchronized ChainHead head() {
        return file.head();
    }

    /** The records of the chain; those that an older version wrote before it are left out. */
    public synchronized List<JournalEntry> chainedEntries() {
        return entries().subList(file.unchained(), entries.size());
    }

    /**
     * The records after an end that was known before.
     *
     * @return empty if the journal never had this end, so that it is another one, or was cut
     * @throws IOException if the journal cannot be read
     */
    public synchronized Optional<List<JournalEntry>> after(ChainHead known) throws IOException {
        if (!file.has(known)) {
            return Optional.empty();
        }
        int lines = (int) known.lines();
        // The line that begins the chain is no record.
        return Optional.of(entries().subList(lines > file.unchained() ? lines - 1 : lines, entries.size()));
    }

    /**
     * Begins the chain after the lines of an older version.
     *
     * @return whether there were such lines, and no chain yet
     */
    public synchronized boolean takeOver() throws IOException {
        if (file.isChained() || entries.isEmpty()) {
            return false;
        }
        file.append(Stream.of());
        return true;
    }

    /** Appends records and makes them durable before it returns. */
    public synchronized void append(Collection<? extends JournalEntry> added) throws IOException {
        if (!added.isEmpty()) {
            file.append(added.stream().map(JSON::writeValueAsString));
            entries.addAll(added);
            entries.complete();
        }
    }
}
