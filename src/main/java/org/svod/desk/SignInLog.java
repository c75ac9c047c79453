package org.svod.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.desk.security.SignInAttempt;
import org.svod.desk.security.SignInWatch;
import org.svod.desk.spool.AuditLog;

/** Writes each sign-in, each sign-out and what is refused into the log. */
final class SignInLog implements SignInWatch {

    private final AuditLog audit;

    SignInLog(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void signedIn(SignInAttempt attempt) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("from", attempt.from());
        if (!attempt.way().equals(SignInAttempt.PASSWORD)) {
            about.put("by", attempt.way());
        }
        if (!attempt.why().isEmpty()) {
            about.put("why", attempt.why());
        }
        audit.add(attempt.user(), attempt.done() ? "sign-in" : "sign-in failed", about);
    }

    @Override
    public void refused(String user, String what) {
        audit.add(user, "refused", Map.of("page", what));
    }

    @Override
    public void signedOut(String user) {
        audit.add(user, "sign-out", Map.of());
    }
}
