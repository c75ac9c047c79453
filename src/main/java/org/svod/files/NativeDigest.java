package org.svod.files;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import java.util.Optional;

/**
 * SHA-256 in native code. The first compiler of the JVM makes 100 MB/s of the one in Java, native code 1,200; loading
 * it costs a quarter of a second of CPU. So it is loaded once many bytes are expected. Where it cannot be loaded
 * (another processor or system, a folder for temporary files that allows no programs), the one in Java goes on.
 */
final class NativeDigest {

    /** Bytes from which loading pays. Outputs and proofs hash three to four times what is delivered. */
    static final long WORTH = 16L << 20;

    /**
     * What a delivered file costs besides its bytes, if only by its receipts and proofs: as much as this many bytes.
     */
    static final long EACH = 16L << 10;

    private static volatile Optional<Provider> loaded = Optional.empty();

    private NativeDigest() {}

    /** The provider of native code, once it was worth loading. */
    static Optional<Provider> provider() {
        return loaded;
    }

    /** Loads the native code if this many files, with this many bytes in all, are worth it. */
    static void expect(long files, long bytes) {
        if (files * EACH + bytes >= WORTH && loaded.isEmpty()) {
            AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
            if (provider.getLoadingError() == null) {
                loaded = Optional.of(provider);
            }
        }
    }
}
