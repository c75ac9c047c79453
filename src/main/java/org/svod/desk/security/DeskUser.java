package org.svod.desk.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.svod.acts.Account;
import org.svod.acts.User;

/** A person who has signed in. */
public final class DeskUser implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    /** Of a line of {@code users.csv}. */
    public DeskUser(Account account) {
        this.account = account;
    }

    /** The person who has signed in; empty if nobody has. */
    public static Optional<DeskUser> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(DeskUser.class::isInstance)
                .map(DeskUser.class::cast);
    }

    /** What the table says of the person. */
    public User user() {
        return account.user();
    }

    /** Whether the password was given by an operator, so that the person must choose another one. */
    boolean mustChange() {
        return account.changeBy().isPresent();
    }

    /** Whether the table still says the same of the person. */
    boolean is(Account now) {
        return account.equals(now);
    }

    /** Whether the person may see what concerns one State alone. */
    public boolean maySee(String state) {
        return user().state().isEmpty() || user().state().equals(state);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(user().role().name()));
    }

    @Override
    public String getPassword() {
        return account.password();
    }

    @Override
    public String getUsername() {
        return account.user().user();
    }
}
