package org.svod.desk.security;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.svod.acts.SecretRule;

/**
 * Hashes passwords of every length with bcrypt, which itself reads only 72 bytes: bcrypt gets the SHA-256 of the
 * password as 64 digits. Such a hash begins with {@code sha256}. A hash without that word is of the password itself.
 */
final class LongPasswords extends AbstractValidatingPasswordEncoder {

    private static final String SIGN = "sha256";
    private static final int BCRYPT_BYTES = 72;

    private final PasswordEncoder bcrypt;

    LongPasswords(PasswordEncoder bcrypt) {
        this.bcrypt = bcrypt;
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        return SIGN + bcrypt.encode(SecretRule.fingerprint(password));
    }

    @Override
    protected boolean matchesNonNull(String password, String stored) {
        if (stored.startsWith(SIGN)) {
            return bcrypt.matches(SecretRule.fingerprint(password), stored.substring(SIGN.length()));
        }
        boolean isWhole = password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_BYTES;
        return bcrypt.matches(password, stored) && isWhole;
    }
}
