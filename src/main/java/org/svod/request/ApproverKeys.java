package org.svod.request;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.svod.files.PrivateFiles;

/**
 * The keys by which approvers prove that they ask for something. A key follows from the passphrase of the approver and
 * the name of the user; who has it not, cannot approve or release by a request, even if he can write requests. The file
 * of a key is readable by its owner alone.
 */
public final class ApproverKeys {

    /** As OWASP recommends for PBKDF2 with HMAC-SHA-256. */
    private static final int ITERATIONS = 600_000;

    private static final int BITS = 256;
    private static final String MAC = "HmacSHA256";
    private static final String USER = "[a-z0-9][a-z0-9._@-]{0,63}";

    private static final String KEY = "[0-9a-f]{64}";

    private final Path folder;

    /** Below the folder {@code etc}. */
    public ApproverKeys(Path etc) {
        this.folder = etc.resolve("approve");
    }

    /** Whether a user of this name can have a key: the name becomes the name of a file. */
    public static boolean canHaveKey(String user) {
        return user.matches(USER);
    }

    /** The key that follows from a passphrase. */
    public static byte[] key(String user, char[] passphrase) {
        try {
            byte[] salt = ("svod approve " + user).getBytes(StandardCharsets.UTF_8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(passphrase, salt, ITERATIONS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The proof that the owner of the key asks for an act.
     *
     * @param asked act, round, set, time of the embargo (blank if there is none) and time of the request: both times in
     *     UTC, like {@code 2024-07-01T06:00:00Z}
     * @return HMAC-SHA-256 over them, each with a line feed, as hexadecimal digits
     */
    public static String proof(byte[] key, List<String> asked) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            String text = asked.stream().map(line -> line + "\n").collect(Collectors.joining());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores the key of a user in place of the one before. */
    public void store(String user, byte[] key) throws IOException {
        PrivateFiles.folder(folder);
        PrivateFiles.permit(folder, "rwx------");
        Path beside = folder.resolve(".writing");
        Files.deleteIfExists(beside);
        Files.createFile(beside);
        PrivateFiles.permit(beside, "rw-------");
        Files.writeString(beside, HexFormat.of().formatHex(key) + "\n");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, file(user), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.forceFolder(folder);
    }

    /** The key of a user; empty if there is none, or if its file is damaged. */
    Optional<byte[]> find(String user) throws IOException {
        if (!canHaveKey(user) || !Files.isRegularFile(file(user))) {
            return Optional.empty();
        }
        String digits = new String(Files.readAllBytes(file(user)), StandardCharsets.ISO_8859_1).strip();
        return digits.matches(KEY) ? Optional.of(HexFormat.of().parseHex(digits)) : Optional.empty();
    }

    /** Whether a proof is that of the key; takes the same time for every wrong one. */
    static boolean isProven(Request.Do request, byte[] key) {
        return MessageDigest.isEqual(
                request.proof().getBytes(StandardCharsets.UTF_8),
                proof(key, asked(request)).getBytes(StandardCharsets.UTF_8));
    }

    /** What a proof of this request is about. */
    static List<String> asked(Request.Do request) {
        return List.of(
                request.act(),
                request.round(),
                request.set(),
                request.embargo().map(Instant::toString).orElse(""),
                request.head().made().toString());
    }

    private Path file(String user) {
        return folder.resolve(user + ".key");
    }
}
