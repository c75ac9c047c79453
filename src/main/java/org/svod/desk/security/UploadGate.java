package org.svod.desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few files in at a time, before anything of them is read: who has not signed in, sends too much or too often, or
 * comes while others are being checked, is turned away with a page that says so.
 */
final class UploadGate extends OncePerRequestFilter {

    /** A check runs on one processor and in bounded memory; two leave room for pages. */
    private static final int AT_ONCE = 2;

    private static final int IN_A_WHILE = 60;
    private static final int TOO_MANY = 429;
    private static final int NO_ROOM = 507;
    private static final int NOT_WHOLE = 422;
    private static final System.Logger LOG = System.getLogger("org.svod.desk");
    private static final int OVERHEAD = 1 << 16;

    private final long largest;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final RateLimit sent;
    private final SignInWatch watch;

    /** Lets files of at most this size in. */
    UploadGate(Clock clock, long largest, SignInWatch watch) {
        this.watch = watch;
        this.sent = new RateLimit(clock, IN_A_WHILE);
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean upload = Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/"))
                .isPresent();
        if (!upload) {
            chain.doFilter(request, response);
            return;
        }
        Optional<DeskUser> person = DeskUser.signedIn();
        boolean awaited = request.getServletPath().equals(DeskPage.SEND.path())
                && person.filter(p -> DeskPage.SEND.writers().contains(p.user().role()))
                        .isPresent();
        if (person.isEmpty()) {
            response.sendRedirect(DeskSecurity.SIGN_IN);
        } else if (!awaited) {
            DeskSecurity.refused(request, watch);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > largest + OVERHEAD) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (sent.isTooOften(person.get().getUsername())) {
            response.sendError(TOO_MANY);
        } else if (!places.tryAcquire()) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                letIn(request, response, chain);
            } finally {
                places.release();
            }
        }
    }

    /**
     * Reads the file before anybody looks at the form: only here it can be told that the disk is full, that the file
     * did not come whole, or that the session has ended meanwhile, instead of that the form has no token.
     */
    private static void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParts();
        } catch (IOException e) {
            // If the browser is gone, the server has ended the answer already.
            if (!response.isCommitted()) {
                response.sendError(fault(request, e));
            }
            return;
        } catch (IllegalStateException e) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (request.isRequestedSessionIdValid()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(DeskSecurity.SIGN_IN + "?ended");
        }
    }

    /** Why the file could not be read: the disk has no room for it, cannot be written, or the file is not whole. */
    private static int fault(HttpServletRequest request, IOException why) {
        Path folder = ((File) request.getServletContext().getAttribute(ServletContext.TEMPDIR)).toPath();
        try {
            if (Files.getFileStore(folder).getUsableSpace() < request.getContentLengthLong()) {
                LOG.log(System.Logger.Level.WARNING, "the desk has no room for a file: " + why);
                return NO_ROOM;
            }
            tryToWrite(folder);
            return NOT_WHOLE;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the desk could not keep a file: " + e);
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }
    }

    /** Nothing stays, also if the disk takes the name of the file and not its bytes. */
    private static void tryToWrite(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "desk", ".try");
        try {
            Files.write(file, new byte[OVERHEAD]);
        } finally {
            Files.delete(file);
        }
    }
}
