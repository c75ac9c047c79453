package org.svod.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import org.svod.run.StopRequest;
import org.svod.run.StopRequestedException;
import org.svod.run.Workers;

/**
 * The folder {@code data/outbox}: for each run a folder with one file for each notice, and beside it, once it was tried
 * to send it, what became of it.
 */
public final class Outbox {

    private static final String ENDING = ".json";
    private static final String MARKS = ".marks.json";

    /** How many threads write notices: each notice waits for the disk. */
    private static final int WRITERS = 2;

    /** How many notices are held in memory at most before they are written. */
    private static final int TOGETHER = 64;

    private final Path folder;

    /** Of this data folder. */
    public Outbox(Path data) {
        this.folder = data.resolve("outbox");
    }

    /** Its place. */
    public Path place() {
        return folder;
    }

    /**
     * A notice in the outbox.
     *
     * @param file its file
     * @param written when it was written
     * @param notice the notice
     */
    public record Entry(Path file, Instant written, Notice notice) {}

    /** What lies in a file. */
    private record Stored(Instant written, Notice notice) {}

    /**
     * What became of a notice for one recipient.
     *
     * @param state what became of it
     * @param first when it was first tried
     * @param at when it was last tried
     * @param reply what the server said, or why it was not reached
     * @param tries how often it was tried
     */
    public record Mark(State state, Instant first, Instant at, String reply, int tries) {

        /** The same try with what became of it. */
        public Mark became(State now, String words) {
            return new Mark(now, first, at, words, tries);
        }

        /** What became of it. */
        public enum State {
            /** A server has taken it. */
            SENT,
            /** It is tried again later. */
            FAILED,
            /** A server has refused it for good, or it was tried for too long. */
            REFUSED,
            /** It is too old, because the data folder was made again or restored. */
            NOT_SENT
        }
    }

    /**
     * Writes those notices that are not there yet, whichever run wrote them. A folder that cannot be read is skipped: a
     * notice that lies in it is written once more, and may be sent a second time.
     *
     * @param run the folder: number of the run, or what else wrote them
     * @return for each folder that cannot be read, its name and the reason
     */
    public List<String> write(String run, Instant written, List<Notice> notices) throws IOException {
        return write(run, written, notices.iterator());
    }

    /** The same for notices that are made one after the other. */
    List<String> write(String run, Instant written, Iterator<Notice> left) throws IOException {
        List<String> damaged = new ArrayList<>();
        if (!left.hasNext()) {
            return damaged;
        }
        Set<String> known = new HashSet<>();
        for (Path ofRun : PrivateFiles.inside(folder)) {
            if (Files.isDirectory(ofRun)) {
                try {
                    notices(ofRun).forEach(file -> known.add(String.valueOf(file.getFileName())));
                } catch (IOException e) {
                    damaged.add(ofRun + " cannot be read, notices that lie in it may be sent a second time: " + e);
                }
            }
        }
        Path place = PrivateFiles.folder(folder.resolve(run));
        try (Workers workers = new Workers(WRITERS, new StopRequest())) {
            List<Workers.Task> waiting = new ArrayList<>();
            while (left.hasNext()) {
                Notice notice = left.next();
                String name = key(notice) + ENDING;
                if (known.add(name)) {
                    waiting.add(() -> NoticeFile.storeOneOfMany(place.resolve(name), new Stored(written, notice)));
                }
                if (waiting.size() == TOGETHER || !left.hasNext()) {
                    workers.all(waiting);
                    waiting.clear();
                }
            }
        } catch (StopRequestedException e) {
            throw new IOException("interrupted while notices were written into " + place, e);
        }
        PrivateFiles.forceFolder(place);
        return damaged;
    }

    /** What tells a notice from all others. */
    static String key(Notice notice) {
        String text = notice.kind() + "\n" + notice.role() + "\n" + notice.state() + "\n" + notice.about();
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The files of the notices of a run. */
    private static List<Path> notices(Path ofRun) throws IOException {
        return PrivateFiles.inside(ofRun).stream()
                .filter(file -> {
                    String name = String.valueOf(file.getFileName());
                    return name.endsWith(ENDING) && !name.endsWith(MARKS) && !name.startsWith(".");
                })
                .toList();
    }

    /**
     * What is there.
     *
     * @param entries the notices, in the order in which they were written
     * @param damaged for each file or folder that cannot be read, its name and the reason
     */
    public record Listing(List<Entry> entries, List<String> damaged) {}

    /** All notices. A file that is damaged holds up no other one. */
    public Listing listing() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (Path ofRun : PrivateFiles.inside(folder)) {
            if (Files.isDirectory(ofRun)) {
                list(ofRun, entries, damaged);
            }
        }
        entries.sort(Comparator.comparing(Entry::written)
                .thenComparing(entry -> entry.file().toString()));
        return new Listing(List.copyOf(entries), List.copyOf(damaged));
    }

    private static void list(Path ofRun, List<Entry> entries, List<String> damaged) {
        List<Path> files = List.of();
        try {
            files = notices(ofRun);
        } catch (IOException e) {
            damaged.add(ofRun + " cannot be read, nothing was sent from it: " + e);
        }
        for (Path file : files) {
            try {
                Stored stored = NoticeFile.read(file, Stored.class);
                entries.add(new Entry(file, stored.written(), stored.notice()));
            } catch (DamagedNoticeException e) {
                damaged.add(String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * What became of a notice, by recipient.
     *
     * @throws DamagedNoticeException if that cannot be read any more
     */
    public Map<String, Mark> marks(Entry entry) throws DamagedNoticeException {
        Path file = marksFile(entry);
        Map<String, Mark> marks = new TreeMap<>();
        if (Files.exists(file)) {
            marks.putAll(NoticeFile.read(file, Marks.class).marks());
        }
        return marks;
    }

    private record Marks(Map<String, Mark> marks) {}

    /** Marks a notice. */
    public void mark(Entry entry, Map<String, Mark> marks) throws IOException {
        NoticeFile.store(marksFile(entry), new Marks(marks));
    }

    /** Marks a notice as one that is sent to nobody any more, for whom it was not sent yet. */
    public void markNotSent(Entry entry, Instant at) throws IOException {
        Map<String, Mark> marks = new TreeMap<>();
        try {
            marks.putAll(marks(entry));
        } catch (DamagedNoticeException e) {
            // The new marks take the place of the damaged ones: they say all that is still known.
            marks.clear();
        }
        marks.replaceAll((who, mark) -> mark.state() == Mark.State.FAILED
                ? new Mark(Mark.State.NOT_SENT, mark.first(), at, mark.reply(), mark.tries())
                : mark);
        marks.putAll(notSent(at));
        mark(entry, marks);
    }

    /** Marks all notices that are there as ones that are sent to nobody any more. */
    public void markAllNotSent(Instant at) throws IOException {
        for (Entry entry : listing().entries()) {
            markNotSent(entry, at);
        }
    }

    /** The marks of a notice that is sent to nobody any more. */
    public static Map<String, Mark> notSent(Instant at) {
        return Map.of(EVERYBODY, new Mark(Mark.State.NOT_SENT, at, at, "", 0));
    }

    /** Whether a notice is sent to nobody any more. */
    public static boolean isNotSent(Map<String, Mark> marks) {
        return Optional.ofNullable(marks.get(EVERYBODY)).isPresent();
    }

    /** Stands for everybody to whom a notice was not sent. */
    private static final String EVERYBODY = "*";

    /** Forgets a notice. */
    public void remove(Entry entry) throws IOException {
        Files.deleteIfExists(marksFile(entry));
        Files.delete(entry.file());
    }

    private static Path marksFile(Entry entry) {
        return entry.file()
                .resolveSibling(String.valueOf(entry.file().getFileName()).replace(ENDING, MARKS));
    }
}
