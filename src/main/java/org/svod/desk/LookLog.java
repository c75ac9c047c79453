package org.svod.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;
import org.svod.desk.security.DeskUser;
import org.svod.desk.spool.AuditLog;

/**
 * Writes into the log who looks at rows, cases, questions and receipts, before the page is shown. So a person who looks
 * for what is not theirs is there too: such a page looks as if it did not exist.
 */
final class LookLog implements HandlerInterceptor {

    private static final Pattern SENSITIVE =
            Pattern.compile("/(figures/[^/]+/[^/]+/.+|decide/[^/]+/[^/]+|receipts/[^/]+/(file/.+|questions(/.+)?))");

    /** Longer keys name nothing. */
    private static final int LONGEST = 200;

    private final AuditLog audit;

    LookLog(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST")
                && SENSITIVE.matcher(request.getServletPath()).matches()) {
            DeskUser.signedIn().ifPresent(user -> audit.add(user.getUsername(), "look", Map.of("page", page(request))));
        }
        return true;
    }

    /** The address, with the case or flow that the page shows. */
    private static String page(HttpServletRequest request) {
        String key = request.getParameter("key");
        return request.getRequestURI()
                + (key == null ? "" : "?key=" + key.substring(0, Math.min(LONGEST, key.length())));
    }
}
