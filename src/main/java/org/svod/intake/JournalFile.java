package org.svod.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.svod.files.ChainHead;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;

/**
 * The lines of the journal, each of which proves itself and the lines before it. What a record says is of no matter
 * here.
 */
final class JournalFile {

    private final Path file;
    private final List<Long> ends = new ArrayList<>();
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
            read(Files.readAllBytes(file), records);
        }
    }

    private void read(byte[] bytes, Consumer<byte[]> records) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                byte[] line = Arrays.copyOfRange(bytes, start, i);
                if (!chained && SealedLine.isFormat(line)) {
                    begin(line, Fingerprint.of(Arrays.copyOf(bytes, start)));
                } else {
                    check(line);
                    records.accept(line);
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

    private void passed(byte[] line) {
        head = new ChainHead(head.lines() + 1, head.bytes() + line.length, Fingerprint.of(line));
        ends.add(head.bytes());
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
    void append(List<String> records) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        String before = head.sha256();
        if (!chained) {
            lines.add(SealedLine.format(allBytes()));
            before = Fingerprint.of(lines.get(0));
        }
        for (String record : records) {
            lines.add(SealedLine.of(record, before));
            before = Fingerprint.of(lines.get(lines.size() - 1));
        }
        write(lines);
        chained = true;
        lines.forEach(this::passed);
    }

    /** Whether the journal has ever had this end. */
    boolean has(ChainHead known) throws IOException {
        int lines = (int) known.lines();
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
