package org.svod.publication.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;

/**
 * A package that is written part by part with Java's own library, so that every program can read it; each part has the
 * same time. A part that many packages have can be compressed once and copied into each of them.
 *
 * <p>Java's library writes the parts that are new, and then its list of them. The copied ones stand between them, so
 * the places in the list are corrected, and theirs are added.
 */
final class PartsZip implements AutoCloseable {

    /** About a tenth larger than with the usual level, in half the time. */
    private static final int LEVEL = 3;

    /** Where in a list of parts things stand (APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16). */
    private static final int LISTED = 46;

    private static final int LISTED_LENGTHS = 28;
    private static final int LISTED_PLACE = 42;
    private static final int END = 22;
    private static final int END_COUNTS = 8;
    private static final int END_SIZE = 12;

    /** From here on places need a field that no package of ours has. */
    private static final long FARTHEST = 0xFFFFFFFFL;

    private final Counted out;
    private final Zip zip;
    private final List<Entry> entries = new ArrayList<>();

    /** Writes to this stream, which stays open. */
    PartsZip(OutputStream out) {
        this.out = new Counted(out);
        this.zip = new Zip(this.out);
    }

    /** Writes the content of a part. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A compressed part. */
    static final class Compressed {

        /** The part as the package has it. */
        private final byte[] bytes;

        /** The same in the list at the end of the package, at no place. */
        private final byte[] listed;

        private Compressed(byte[] bytes, byte[] listed) {
            this.bytes = bytes;
            this.listed = listed;
        }
    }

    /** A part, where it begins, and how it is listed if it was copied. */
    private record Entry(long place, Optional<Compressed> copied) {}

    /** Compresses a part, to copy it into packages. */
    static Compressed compressed(String name, Content content) throws IOException {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        try (PartsZip one = new PartsZip(alone)) {
            one.add(name, content);
            byte[] bytes = alone.toByteArray();
            byte[] list = one.list();
            return new Compressed(bytes, slice(list, 0, listed(list, 0)));
        }
    }

    /** Adds a part. */
    void add(String name, Content content) throws IOException {
        entries.add(new Entry(out.count, Optional.empty()));
        zip.putNextEntry(FixedZip.entry(name));
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Adds a copy of a part. */
    void add(Compressed part) throws IOException {
        entries.add(new Entry(out.count, Optional.of(part)));
        out.write(part.bytes);
    }

    /** Ends the package. */
    void finish() throws IOException {
        long begin = out.count;
        byte[] added = list();
        byte[] end = slice(added, added.length - END, END);
        int next = 0;
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            byte[] listed;
            if (entry.copied().isPresent()) {
                listed = entry.copied().get().listed.clone();
            } else {
                listed = slice(added, next, listed(added, next));
                next += listed.length;
            }
            list.writeBytes(with(listed, LISTED_PLACE, place(entry.place())));
        }
        ByteBuffer numbers = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putShort(END_COUNTS, (short) entries.size()).putShort(END_COUNTS + 2, (short) entries.size());
        numbers.putInt(END_SIZE, list.size()).putInt(END_SIZE + 4, place(begin));
        out.to.write(list.toByteArray());
        out.to.write(end);
        out.to.flush();
    }

    /** The list of the parts that Java's library wrote, as if there were no others. */
    private byte[] list() throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        out.instead = Optional.of(list);
        zip.finish();
        return list.toByteArray();
    }

    /** The length of what says where a part is, from this place in a list. */
    private static int listed(byte[] list, int from) {
        ByteBuffer numbers = ByteBuffer.wrap(list).order(ByteOrder.LITTLE_ENDIAN);
        int lengths = from + LISTED_LENGTHS;
        return LISTED
                + Short.toUnsignedInt(numbers.getShort(lengths))
                + Short.toUnsignedInt(numbers.getShort(lengths + 2))
                + Short.toUnsignedInt(numbers.getShort(lengths + 4));
    }

    private static byte[] with(byte[] bytes, int at, int number) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, number);
        return bytes;
    }

    private static int place(long place) throws IOException {
        if (place >= FARTHEST) {
            throw new IOException("a workbook of " + place + " bytes, too large to be opened");
        }
        return (int) place;
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        byte[] slice = new byte[length];
        System.arraycopy(bytes, from, slice, 0, length);
        return slice;
    }

    /** Frees the memory of the compression, which is outside the heap. */
    @Override
    public void close() {
        zip.free();
    }

    /** Counts what is written, until it goes elsewhere. */
    private static final class Counted extends OutputStream {

        private final OutputStream to;
        private long count;
        private Optional<OutputStream> instead = Optional.empty();

        Counted(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (instead.isPresent()) {
                instead.get().write(bytes, from, length);
                return;
            }
            to.write(bytes, from, length);
            count += length;
        }
    }

    /** A zip that leaves the stream below it open. */
    private static final class Zip extends ZipOutputStream {

        Zip(OutputStream out) {
            super(out);
            def.setLevel(LEVEL);
        }

        void free() {
            def.end();
        }
    }
}
