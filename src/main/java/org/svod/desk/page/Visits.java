package org.svod.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.svod.codebook.Language;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.security.DeskUser;

/** Gives every page its {@link Visit}. */
@ControllerAdvice
public final class Visits {

    static final String LANGUAGE = "svod.language";

    private final DeskReading reading;

    /** With what the desk reads. */
    public Visits(DeskReading reading) {
        this.reading = reading;
    }

    /** The visit of this request. */
    @ModelAttribute("v")
    public Visit visit(HttpServletRequest request) {
        Optional<DeskUser> person = DeskUser.signedIn();
        return new Visit(
                language(request, person),
                person,
                person.isPresent() ? reading.lastRun() : Optional.empty(),
                request.getRequestURI());
    }

    /** What was chosen in this session, else the language of the person, else Russian. */
    private static Language language(HttpServletRequest request, Optional<DeskUser> person) {
        Optional<Object> chosen = Optional.ofNullable(request.getSession(false)).map(s -> s.getAttribute(LANGUAGE));
        String code = chosen.map(String::valueOf)
                .orElseGet(() -> person.map(p -> p.user().language()).orElse(""));
        return code.equals(Language.EN.code()) ? Language.EN : Language.RU;
    }
}
