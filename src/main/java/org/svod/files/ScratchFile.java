package org.svod.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scratch space in a file. The file is made when it is first needed, and deleted when it is closed. */
public final class ScratchFile implements Scratch {

    private final Path folder;
    private @Nullable FileChannel channel;
    private long length;

    /** In this folder. */
    public ScratchFile(Path folder) {
        this.folder = folder;
    }

    private FileChannel channel() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            Path file = PrivateFiles.folder(folder).resolve("cases-" + UUID.randomUUID() + ".tmp");
            open = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            channel = open;
        }
        return open;
    }

    @Override
    public long append(byte[] bytes, int count) throws IOException {
        long position = length;
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            length += channel().write(buffer, length);
        }
        return position;
    }

    @Override
    public void read(long position, byte[] into, int offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, offset, count);
        long at = position;
        while (buffer.hasRemaining()) {
            int n = channel().read(buffer, at);
            if (n < 0) {
                throw new EOFException("scratch space ends at " + length);
            }
            at += n;
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            channel = null;
            open.close();
        }
    }
}
