package org.svod.files;

/**
 * The end of a chained file: each of its lines names the line before, so that the last line stands for all of them.
 *
 * @param lines number of lines
 * @param bytes length of the file
 * @param sha256 SHA-256 of the last line with its line end; of no bytes if there is no line
 */
public record ChainHead(long lines, long bytes, String sha256) {

    /** The end of an empty file. */
    public static final ChainHead EMPTY = new ChainHead(0, 0, Fingerprint.of(new byte[0]));
}
