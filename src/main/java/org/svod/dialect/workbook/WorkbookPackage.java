package org.svod.dialect.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.svod.dialect.ByteSource;
import org.svod.finding.FindingCode;

/** The parts of a workbook by name. Names are matched without regard to case, and no two parts have the same. */
final class WorkbookPackage implements Closeable {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int OFFSET_OF_DIRECTORY = 16;
    private static final int OFFSET_OF_LARGE_DIRECTORY = 48;
    private static final long IN_LARGE_RECORD = 0xFFFFFFFFL;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();

    private WorkbookPackage(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens the workbook; refuses what is no sound zip. */
    static WorkbookPackage open(ByteSource source) throws IOException {
        try (SeekableByteChannel channel = source.channel()) {
            checkDirectory(channel);
        }
        SeekableByteChannel channel = source.channel();
        try {
            ZipFile zip = zip(channel);
            WorkbookPackage workbook = new WorkbookPackage(zip);
            workbook.index();
            return workbook;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ZipFile zip(SeekableByteChannel channel) throws RefusedWorkbookException {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** The list of parts is read whole: it must not fill the memory. */
    private static void checkDirectory(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer tail = read(channel, Math.max(0, size - END_RECORD - LONGEST_COMMENT), END_RECORD + LONGEST_COMMENT);
        int end = tail.limit() - END_RECORD;
        while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
            end--;
        }
        if (end < 0) {
            throw damaged();
        }
        long ends = size - tail.limit() + end;
        long begins = tail.getInt(end + OFFSET_OF_DIRECTORY) & IN_LARGE_RECORD;
        if (begins == IN_LARGE_RECORD && end >= LOCATOR && tail.getInt(end - LOCATOR) == LOCATOR_SIGNATURE) {
            ByteBuffer large = read(channel, tail.getLong(end - LOCATOR + 8), OFFSET_OF_LARGE_DIRECTORY + 8);
            begins = large.limit() < OFFSET_OF_LARGE_DIRECTORY + 8 ? -1 : large.getLong(OFFSET_OF_LARGE_DIRECTORY);
        }
        if (begins < 0 || begins > ends) {
            throw damaged();
        }
        if (ends - begins > Limits.DIRECTORY) {
            throw PartStream.tooLarge();
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int most) throws IOException {
        if (from < 0 || from > channel.size()) {
            throw damaged();
        }
        ByteBuffer buffer =
                ByteBuffer.allocate((int) Math.min(most, channel.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        int n = 0;
        while (buffer.hasRemaining() && n >= 0) {
            n = channel.read(buffer);
        }
        return buffer.flip();
    }

    private void index() throws RefusedWorkbookException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new RefusedWorkbookException(FindingCode.WORKBOOK_ENCRYPTED);
            }
            if (!entry.isDirectory() && parts.put(key(entry.getName()), entry) != null) {
                throw damaged();
            }
            if (parts.size() > Limits.ENTRIES) {
                throw PartStream.tooLarge();
            }
        }
    }

    private static String key(String name) {
        String part = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return part.startsWith("/") ? part.substring(1) : part;
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The unpacked bytes of a part, guarded; refuses the workbook where it has no such part. */
    InputStream open(String part, long limit) throws IOException {
        ZipArchiveEntry entry = parts.get(key(part));
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw damaged();
        }
        InputStream unpacked = zip.getInputStream(entry);
        long stored = entry.getCompressedSize();
        return new PartStream(
                new BufferedInputStream(unpacked, 1 << 16),
                limit,
                unpacked instanceof InputStreamStatistics statistics ? statistics::getCompressedCount : () -> stored,
                entry.getCrc());
    }

    static RefusedWorkbookException damaged() {
        return new RefusedWorkbookException(FindingCode.WORKBOOK_DAMAGED);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
