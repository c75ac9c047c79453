package org.svod.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.svod.files.ChainHead;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;

/**
 * The lines of the journal, each of which proves itself and the lines before it. What a record says is of no matter
 * here.
 */
final class JournalFile {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private long[] ends = new long[16];
    private int unchained;
    private boolean chained;
    private ChainHead head = ChainHead.EMPTY;

    /** This file, which need not exist. */
    JournalFile(Path file) {
        this.file = file;
    }

    /**
     * Reads all lines.
     *
     * @param records gets each line that is a record
     * @throws DamagedJournalException if a line was changed, is missing, or stands in another place
     */
    void read(Consumer<byte[]> records) throws IOException {
        if (Files.exists(file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
                read(in, records);
            }
        }
    }

    private void read(InputStream in, Consumer<byte[]> records) throws IOException {
        MessageDigest all = Fingerprint.digest();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            read.write(next);
            if (next == '\n') {
                byte[] withEnd = read.toByteArray();
                read.reset();
                byte[] line = Arrays.copyOf(withEnd, withEnd.length - 1);
                if (!chained && SealedLine.isFormat(line)) {
                    begin(line, HexFormat.of().formatHex(all.digest()));
                } else {
                    check(line);
                    records.accept(line);
                }
                if (!chained) {
                    all.update(withEnd);
                }
                passed(head.bytes() + withEnd.length, Fingerprint.of(withEnd));
            }
        }
    }

    private void begin(byte[] line, String allBefore) {
        if (!SealedLine.isFormat(line, allBefore)) {
            throw damaged("it begins the chain, but it or a line before it was changed after it was written");
        }
        chained = true;
    }

    private void check(byte[] line) {
        if (chained) {
            SealedLine.fault(line, head.sha256()).ifPresent(fault -> {
                throw damaged(fault);
            });
        } else if (SealedLine.isChained(line)) {
            throw damaged("the line that begins the chain is missing");
        } else {
            unchained++;
        }
    }

    /** What to throw about the line that is being read. */
    DamagedJournalException damaged(String fault) {
        return new DamagedJournalException(file, head.lines() + 1, fault);
    }

    private void passed(long end, String sha256) {
        if (head.lines() == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[(int) head.lines()] = end;
        head = new ChainHead(head.lines() + 1, end, sha256);
    }

    /** Its end. */
    ChainHead head() {
        return head;
    }

    /** Whether its lines are chained. */
    boolean isChained() {
        return chained;
    }

    /** How many records stand before the chain. */
    int unchained() {
        return unchained;
    }

    /** Appends records, after the line that begins the chain if there is none, and makes them durable. */
    void append(Stream<String> records) throws IOException {
        boolean created = !Files.exists(file);
        ChainHead before = head;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(head.bytes());
            channel.position(head.bytes());
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            if (!chained) {
                append(SealedLine.format(allBytes()), out);
            }
            for (Iterator<String> left = records.iterator(); left.hasNext(); ) {
                append(SealedLine.of(left.next(), head.sha256()), out);
            }
            out.flush();
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            // Whatever was written of them does not count; the next append removes it.
            head = before;
            throw e;
        }
        chained = true;
        if (created) {
            PrivateFiles.file(file);
            PrivateFiles.forceFolder(file.resolveSibling(""));
        }
    }

    private void append(byte[] line, OutputStream out) throws IOException {
        out.write(line);
        passed(head.bytes() + line.length, Fingerprint.of(line));
    }

    /** Whether the journal has ever had this end. */
    boolean has(ChainHead known) throws IOException {
        int lines = (int) known.lines();
        if (lines == 0) {
            return known.equals(ChainHead.EMPTY);
        }
        if (lines < 0 || lines > head.lines() || ends[lines - 1] != known.bytes()) {
            return false;
        }
        long start = lines == 1 ? 0 : ends[lines - 2];
        ByteBuffer line = ByteBuffer.allocate((int) (known.bytes() - start));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (line.hasRemaining() && channel.read(line, start + line.position()) >= 0) {}
        }
        return Fingerprint.of(line.array()).equals(known.sha256());
    }

    private String allBytes() throws IOException {
        return Files.exists(file)
                ? Fingerprint.of(Arrays.copyOf(Files.readAllBytes(file), Math.toIntExact(head.bytes())))
                : ChainHead.EMPTY.sha256();
    }
}
