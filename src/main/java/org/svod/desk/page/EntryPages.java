package org.svod.desk.page;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.svod.codebook.Language;
import org.svod.desk.security.DeskPage;
import org.svod.desk.security.SignInLinks;

/** Sign-in, the first page, and the language. */
@Controller
public final class EntryPages {

    private final SignInLinks links;

    /** With the providers at which people may sign in. */
    public EntryPages(SignInLinks links) {
        this.links = links;
    }

    /**
     * The page on which people sign in.
     *
     * @param of after a sign-out: the provider at which the person had signed in
     */
    @GetMapping("/login")
    public String signIn(@RequestParam(name = "of", defaultValue = "") String of, Model model) {
        model.addAttribute("links", links.all());
        model.addAttribute("elsewhere", links.outs().apply(of));
        return "login";
    }

    /** The first page. */
    @GetMapping("/")
    public String first() {
        return "redirect:" + DeskPage.RETURNS.path();
    }

    /** Keeps the language for this session, and goes back to the page. */
    @PostMapping("/language")
    public String language(@RequestParam("to") String to, @RequestParam("back") String back, HttpSession session) {
        Arrays.stream(Language.values())
                .filter(language -> language.code().equals(to))
                .findFirst()
                .ifPresent(language -> session.setAttribute(Visits.LANGUAGE, language.code()));
        boolean here = back.equals("/login") || DeskPage.at(back).isPresent();
        return "redirect:" + (here && back.matches("[A-Za-z0-9/._%~-]*") ? back : "/");
    }
}
