package org.svod.consolidation;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.svod.databank.OpenDelivery;
import org.svod.run.StopRequest;

/**
 * Reads files for lanes. A lane judges the files of its States in their order, but a file can be read at any time. So a
 * lane that has nothing left of its own reads files that the others have not come to. If one State sends nearly
 * everything, up to three lanes are busy to the end: two files are held at a time, so that memory does not grow.
 *
 * @param <R> what a file says; it is closed here only if its lane does not take it
 */
public final class ReadAhead<R extends Closeable> {

    /** How many files may be read, or be being read, before their lane has come to them. */
    private static final int MOST_HELD = 2;

    /** After how many milliseconds a lane that waits looks again whether a stop was asked for. */
    private static final long PATIENCE = 200;

    private final Reader<R> reader;
    private final StopRequest stop;
    private final Map<Integer, Lane> lanes = new HashMap<>();
    private int held;

    /** Reads a delivered file. */
    @FunctionalInterface
    public interface Reader<R> {
        R read(OpenDelivery open) throws IOException;
    }

    /** Reads with this reader; after a stop was asked for, nothing is read ahead. */
    public ReadAhead(Reader<R> reader, StopRequest stop) {
        this.reader = reader;
        this.stop = stop;
    }

    /** One file, which is read once, by whichever thread comes to it first. */
    private final class Task {

        private final OpenDelivery open;
        private final Lane lane;
        private final FutureTask<R> reading;
        private boolean begun;
        private boolean ahead;
        private boolean finished;
        private boolean abandoned;

        Task(OpenDelivery open, Lane lane) {
            this.open = open;
            this.lane = lane;
            this.reading = new FutureTask<>(() -> reader.read(open));
        }
    }

    /** The deliveries of a lane. There may be very many, so that a task is made only for one that somebody comes to. */
    private final class Lane {

        private final List<OpenDelivery> open;
        private final Map<Integer, Task> tasks = new HashMap<>();
        private int first;
        private int unread;
        private long unreadBytes;

        Lane(List<OpenDelivery> open) {
            this.open = open;
            this.unreadBytes = open.stream().mapToLong(Lane::bytes).sum();
        }

        private static long bytes(OpenDelivery open) {
            return open.delivery().bytes();
        }

        /** The next delivery that the lane takes; empty if it has taken all. */
        Optional<Task> next() {
            return first < open.size() ? Optional.of(task(first)) : Optional.empty();
        }

        /** The next delivery that nobody has begun to read. */
        Optional<Task> nextUnread() {
            return unread < open.size() ? Optional.of(task(unread)) : Optional.empty();
        }

        private Task task(int index) {
            return tasks.computeIfAbsent(index, i -> new Task(open.get(i), this));
        }

        /** Somebody begins to read it: deliveries are begun in their order. */
        void begin(Task task) {
            task.begun = true;
            unread++;
            unreadBytes -= bytes(task.open);
        }

        /** The lane has taken its next delivery. */
        void taken() {
            tasks.remove(first++);
        }

        boolean hasUnread() {
            return unread < open.size();
        }
    }

    /** A lane begins with these deliveries. */
    public synchronized Collection<OpenDelivery> begin(int lane, List<OpenDelivery> open) {
        end(lane);
        lanes.put(lane, new Lane(open));
        notifyAll();
        return open;
    }

    /**
     * What the next delivery of its lane says. If it is just being read for this lane, the lane meanwhile reads the one
     * after it.
     *
     * @throws IOException if it could not be read
     * @throws IllegalStateException if the delivery is not the next one of its lane
     */
    public R take(OpenDelivery open) throws IOException {
        Task own = next(open);
        boolean mine = begin(own);
        if (mine) {
            own.reading.run();
        }
        while (!own.reading.isDone()) {
            Optional<Task> further = furtherOf(open.lane());
            if (further.isEmpty()) {
                break;
            }
            readAhead(further.get());
        }
        try {
            return result(own);
        } finally {
            taken(own);
        }
    }

    /** Reads for other lanes as long as there is anything to read. For a lane that has taken all its files. */
    public void help() {
        Optional<Task> next = nextToHelp();
        while (next.isPresent()) {
            readAhead(next.get());
            next = nextToHelp();
        }
    }

    /** A lane ends, whether it has taken all its files or not. */
    public synchronized void end(int lane) {
        Lane left = lanes.remove(lane);
        if (left != null) {
            for (Task task : left.tasks.values()) {
                if (task.ahead) {
                    held--;
                    task.abandoned = true;
                }
                if (task.finished) {
                    discard(task);
                }
            }
        }
        notifyAll();
    }

    private synchronized Task next(OpenDelivery open) {
        return Optional.ofNullable(lanes.get(open.lane()))
                .flatMap(Lane::next)
                .filter(next -> next.open.equals(open))
                .orElseThrow(() -> new IllegalStateException(
                        "delivery " + open.delivery().number() + " is not the next of its lane"));
    }

    private synchronized boolean begin(Task task) {
        boolean first = !task.begun;
        if (first) {
            task.lane.begin(task);
        }
        return first;
    }

    private synchronized void taken(Task task) {
        task.lane.taken();
        if (task.ahead) {
            held--;
        }
        notifyAll();
    }

    private void readAhead(Task task) {
        task.reading.run();
        if (isLeft(task)) {
            discard(task);
        }
    }

    /**
     * The file is read now. From here on the end of its lane closes it; if the lane has ended before, this thread does.
     */
    private synchronized boolean isLeft(Task task) {
        task.finished = true;
        return task.abandoned;
    }

    private synchronized Optional<Task> furtherOf(int lane) {
        Lane further = lanes.get(lane);
        return further == null || held >= MOST_HELD || stop.applies() ? Optional.empty() : nextAhead(further);
    }

    /** The next file of the lane that has most of them unread; waits while enough are held. */
    private synchronized Optional<Task> nextToHelp() {
        while (!stop.applies()) {
            Optional<Lane> longest = lanes.values().stream()
                    .filter(Lane::hasUnread)
                    .max(Comparator.comparingLong(lane -> lane.unreadBytes));
            if (longest.isEmpty()) {
                return Optional.empty();
            }
            if (held < MOST_HELD) {
                return nextAhead(longest.get());
            }
            try {
                wait(PATIENCE);
            } catch (InterruptedException e) {
                // The stop request sees the interrupt.
                Thread.currentThread().interrupt();
            }
        }
        return Optional.empty();
    }

    private Optional<Task> nextAhead(Lane lane) {
        Optional<Task> next = lane.nextUnread();
        next.ifPresent(task -> {
            lane.begin(task);
            task.ahead = true;
            held++;
        });
        return next;
    }

    private R result(Task task) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.reading.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Closes what nobody takes. Whether it could be read does not matter: the file is read again by the next run. */
    private void discard(Task task) {
        try {
            result(task).close();
        } catch (IOException | RuntimeException | Error e) {
            // Nothing is lost: no lane waits for it.
        }
    }
}
