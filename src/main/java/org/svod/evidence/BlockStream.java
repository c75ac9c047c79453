package org.svod.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.List;

/** Reads some blocks of a file, one after the other, as if the file had no others. */
final class BlockStream extends InputStream {

    private final FileChannel file;
    private final Iterator<RowBlocks.Block> blocks;
    private long at;
    private long to;

    BlockStream(FileChannel file, List<RowBlocks.Block> blocks) {
        this.file = file;
        this.blocks = blocks.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == to) {
            if (!blocks.hasNext()) {
                return -1;
            }
            RowBlocks.Block block = blocks.next();
            at = block.from();
            to = block.to();
        }
        int wanted = (int) Math.min(length, to - at);
        int read = file.read(ByteBuffer.wrap(bytes, offset, wanted), at);
        if (read < 0) {
            throw new IOException("a table became shorter while it was read");
        }
        at += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
