package org.svod.intake;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.svod.intake.JournalEntry.Delivered;
import org.svod.observation.cases.Interned;
import org.svod.observation.cases.PackedInput;
import org.svod.observation.cases.PackedList;
import org.svod.observation.cases.PackedOutput;
import org.svod.observation.cases.PackedPath;

/**
 * The records of a journal in memory, oldest first. There is one for each delivery that ever came, so those are packed,
 * some 70 bytes each; all others are objects.
 */
final class JournalRecords extends AbstractList<JournalEntry> implements RandomAccess {

    private final PackedList<Delivered> deliveries = new PackedList<>(new DeliveredCodec());
    private final List<JournalEntry> others = new ArrayList<>();
    private int[] places = new int[16];
    private int size;

    @Override
    public boolean add(JournalEntry entry) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        if (entry instanceof Delivered delivered) {
            places[size++] = deliveries.size();
            deliveries.add(delivered);
        } else {
            places[size++] = ~others.size();
            others.add(entry);
        }
        return true;
    }

    /** Says that the records can be read, until more are added. */
    void complete() {
        deliveries.complete();
    }

    @Override
    public JournalEntry get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int place = places[index];
        return place >= 0 ? deliveries.get(place) : others.get(~place);
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether a run wrote this one. */
    boolean isOfRun(int index) {
        return places[index] >= 0 || get(index) instanceof JournalEntry.OfRun;
    }

    /** Those of deliveries. */
    List<Delivered> deliveries() {
        return deliveries;
    }

    /** All others. */
    List<JournalEntry> others() {
        return others;
    }

    private static final class DeliveredCodec implements PackedList.Codec<Delivered> {

        private record Head(long run, LocalDate runDate, String jobs, String folder) {}

        private final Interned<Head> heads = new Interned<>();

        @Override
        public void write(Delivered entry, PackedOutput out) {
            heads.write(new Head(entry.run(), entry.runDate(), entry.jobs(), entry.folder()), out);
            out.number(entry.sequence());
            new PackedPath(entry.path(), entry.file()).write(out);
            out.fingerprint(entry.sha256());
            out.number(entry.bytes());
        }

        @Override
        public Delivered read(PackedInput in) {
            Head head = heads.read(in);
            long sequence = in.number();
            PackedPath place = PackedPath.read(in);
            return new Delivered(
                    head.run(),
                    head.runDate(),
                    head.jobs(),
                    sequence,
                    place.path(),
                    place.file(),
                    head.folder(),
                    in.fingerprint(),
                    in.number());
        }
    }
}
