package org.svod.acts;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.svod.files.Fingerprint;

/** What a new password or passphrase must be. Every character is allowed, and none is asked for. */
public final class SecretRule {

    /** Fewest characters. Blanks that follow each other count as one. */
    public static final int SHORTEST = 12;

    /** Most characters. */
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LISTED_DIGITS = 16;
    private static final Set<String> LISTED = Set.copyOf(CommonList.lines("common-secrets.txt"));

    private SecretRule() {}

    /** What can be wrong with it. */
    public enum Fault {
        /** It has fewer than {@link #SHORTEST} characters. */
        TOO_SHORT,
        /** It has more than {@link #LONGEST} characters. */
        TOO_LONG,
        /**
         * It is one of the most used, is made of one or two common words, has fewer than five different characters,
         * repeats something short, is a walk over the keyboard, or is the name of the user; digits and signs before or
         * after do not change that.
         */
        TOO_COMMON
    }

    /**
     * What is wrong with a new secret; empty if it may be used.
     *
     * @param user the user whose secret it will be
     */
    public static Optional<Fault> fault(String user, CharSequence secret) {
        String text = secret.toString();
        if (length(text.replaceAll(" {2,}", " ")) < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length(text) > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return isCommon(user.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))
                ? Optional.of(Fault.TOO_COMMON)
                : Optional.empty();
    }

    /**
     * The SHA-256 of a secret, the same however a keyboard has put letters and accents together. It is not fit to be
     * stored: a program that tries passwords computes it too fast.
     */
    public static String fingerprint(CharSequence secret) {
        return Fingerprint.of(Normalizer.normalize(secret, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isCommon(String user, String secret) {
        String core = EasySecrets.core(secret);
        return secret.codePoints().distinct().count() < FEWEST_DIFFERENT
                || secret.equals(user)
                || (!core.isEmpty() && core.equals(EasySecrets.core(user)))
                || LISTED.contains(digits(secret))
                || LISTED.contains(digits(core))
                || EasySecrets.repeats(secret, SHORTEST)
                || (2 * core.length() >= secret.length() && EasySecrets.repeats(core, SHORTEST))
                || EasySecrets.walks(secret)
                || CommonWords.are(secret, user);
    }

    private static String digits(String secret) {
        return Fingerprint.of(secret.getBytes(StandardCharsets.UTF_8)).substring(0, LISTED_DIGITS);
    }
}
