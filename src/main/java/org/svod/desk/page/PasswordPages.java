package org.svod.desk.page;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.acts.SecretRule;
import org.svod.desk.security.DeskUser;
import org.svod.desk.security.DeskUsers;
import org.svod.desk.security.RateLimit;
import org.svod.desk.spool.AuditLog;

/** A person changes their password. After that every session of the person is over. */
@Controller
public final class PasswordPages {

    /** Somebody at an open page of another person could try passwords. */
    private static final int TRIES = 10;

    private final DeskUsers users;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final RateLimit tries;

    /** With the table of users and the log. */
    public PasswordPages(DeskUsers users, PasswordEncoder passwords, AuditLog audit, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.tries = new RateLimit(clock, TRIES);
    }

    /** The form. */
    @GetMapping("/password")
    public String form() {
        return "password";
    }

    /** Changes it. */
    @PostMapping("/password")
    public String change(
            @RequestParam(value = "current", defaultValue = "") String current,
            @RequestParam(value = "password", defaultValue = "") String password,
            @RequestParam(value = "again", defaultValue = "") String again,
            @AuthenticationPrincipal DeskUser person,
            RedirectAttributes next)
            throws IOException {
        String problem = problem(person, current, password, again);
        if (!problem.isEmpty()) {
            next.addFlashAttribute("problem", problem);
            return "redirect:/password";
        }
        String stored = Optional.ofNullable(passwords.encode(password)).orElseThrow();
        audit.add(person.getUsername(), "password changed", Map.of());
        users.change(person, stored);
        return "redirect:/login?changed";
    }

    /** What is wrong, as a key of the words; blank if nothing is. */
    private String problem(DeskUser person, String current, String password, String again) {
        if (tries.isTooOften(person.getUsername())) {
            return "password.too-often";
        }
        if (!passwords.matches(current, person.getPassword())) {
            audit.add(person.getUsername(), "password not changed", Map.of());
            return "password.wrong";
        }
        if (!password.equals(again)) {
            return "password.differ";
        }
        if (password.equals(current)) {
            return "password.same";
        }
        return SecretRule.fault(person.getUsername(), password)
                .map(fault -> "password." + fault)
                .orElse("");
    }
}
