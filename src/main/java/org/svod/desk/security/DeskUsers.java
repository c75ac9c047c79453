package org.svod.desk.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.svod.acts.Account;
import org.svod.acts.UserTable;
import org.svod.files.FileStamp;
import org.svod.release.Stamp;

/** The persons in {@code users.csv}, read again when the file has changed. */
public final class DeskUsers implements UserDetailsService {

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]+");

    private final Path etc;
    private final Clock clock;
    private String stamp = "";
    private Map<String, Account> known = Map.of();

    /** Of this folder {@code etc}. */
    public DeskUsers(Path etc, Clock clock) {
        this.etc = etc;
        this.clock = clock;
    }

    /** The person; empty if the table has none of this name. */
    synchronized Optional<Account> find(String user) {
        try {
            String now = stamp();
            if (!now.equals(stamp)) {
                known = UserTable.accounts(etc);
                stamp = now;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(known.get(Stamp.folded(user)));
    }

    /**
     * The person of whom another program has made sure. Only the case of the letters a-z may differ from the table:
     * other letters that fold to one of these are not the same name.
     */
    Optional<DeskUser> named(String given) {
        return find(given)
                .filter(account -> given.equals(account.user().user())
                        || PLAIN.matcher(given).matches())
                .map(DeskUser::new);
    }

    private String stamp() throws IOException {
        Path file = etc.resolve(UserTable.FILE);
        return Files.exists(file) ? FileStamp.of(file) : "none";
    }

    /** Whether the table still says of this person what it said at the sign-in. */
    boolean isCurrent(DeskUser user) {
        return find(user.getUsername()).filter(user::is).isPresent();
    }

    /** Writes what is stored of a new password. All sessions of the person end. */
    public void change(DeskUser person, String password) throws IOException {
        UserTable.change(etc, new Account(person.user(), password));
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return find(name)
                .filter(account -> !account.password().isEmpty() && !account.isOver(clock.instant()))
                .map(DeskUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("not known"));
    }
}
