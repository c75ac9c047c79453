package org.svod.desk.page;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.desk.security.DeskUser;
import org.svod.desk.security.OpenSessions;
import org.svod.desk.security.RateLimit;
import org.svod.desk.spool.AuditLog;

/** A person sees where they are signed in, and ends other sessions of their own. */
@Controller
public final class SessionPages {

    private static final int TRIES = 10;

    private final OpenSessions open;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final RateLimit tries;

    /** With the sessions and the log. */
    public SessionPages(OpenSessions open, PasswordEncoder passwords, AuditLog audit, Clock clock) {
        this.open = open;
        this.passwords = passwords;
        this.audit = audit;
        this.tries = new RateLimit(clock, TRIES);
    }

    /** The sessions of the person. */
    @GetMapping("/password/sessions")
    public String list(@AuthenticationPrincipal DeskUser person, HttpSession session, Model model) {
        model.addAttribute("sessions", open.of(person.getUsername(), session.getId()));
        model.addAttribute("asksPassword", !person.getPassword().isEmpty());
        return "sessions";
    }

    /**
     * Ends others.
     *
     * @param which the key of one; blank for all
     */
    @PostMapping("/password/sessions")
    public String end(
            @RequestParam(value = "current", defaultValue = "") String current,
            @RequestParam(value = "which", defaultValue = "") String which,
            @AuthenticationPrincipal DeskUser person,
            HttpSession session,
            RedirectAttributes next) {
        String problem = problem(person, current);
        int ended = problem.isEmpty() ? end(person.getUsername(), session.getId(), which) : 0;
        if (ended > 0) {
            next.addFlashAttribute("done", "sessions.ended");
            next.addFlashAttribute("doneCount", ended);
        } else {
            next.addFlashAttribute("problem", problem.isEmpty() ? "sessions.none-ended" : problem);
        }
        return "redirect:/password/sessions";
    }

    private int end(String user, String thisOne, String which) {
        return open.end(
                user,
                thisOne,
                which,
                count -> audit.add(user, "sessions ended", Map.of("sessions", Integer.toString(count))));
    }

    /** What is wrong, as a key of the words. A person of a provider or a proxy has no password here. */
    private String problem(DeskUser person, String current) {
        if (person.getPassword().isEmpty()) {
            return "";
        }
        if (tries.isTooOften(person.getUsername())) {
            return "password.too-often";
        }
        return passwords.matches(current, person.getPassword()) ? "" : "password.wrong";
    }
}
