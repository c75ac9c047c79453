package org.svod.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 of bytes, in lower-case hexadecimal. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of a file; a link is not followed. */
    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return of(in);
        }
    }

    /** The fingerprint of all bytes that a stream still gives. */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return hex(digest);
    }

    /** The fingerprint of bytes. */
    public static String of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return hex(digest);
    }

    /** Writes bytes to a stream. */
    @FunctionalInterface
    public interface Written {
        void to(OutputStream out) throws IOException;
    }

    /** The fingerprint of the bytes that are written; the bytes are not kept. */
    public static String ofWritten(Written written) throws IOException {
        return ofWritten(OutputStream.nullOutputStream(), written);
    }

    /** The fingerprint of the bytes that are written to this stream; the stream is closed at the end. */
    public static String ofWritten(OutputStream stream, Written written) throws IOException {
        MessageDigest digest = digest();
        try (OutputStream out = new DigestOutputStream(stream, digest)) {
            written.to(out);
        }
        return hex(digest);
    }

    /**
     * Says that about this many delivered files, with this many bytes in all, will be hashed soon. If they are many,
     * the next fingerprints are computed by native code; they are the same.
     */
    public static void expect(long files, long bytes) {
        NativeDigest.expect(files, bytes);
    }

    /** A new SHA-256. */
    public static MessageDigest digest() {
        try {
            Optional<Provider> provider = NativeDigest.provider();
            return provider.isPresent()
                    ? MessageDigest.getInstance("SHA-256", provider.orElseThrow())
                    : MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
