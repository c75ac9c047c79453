package org.svod.desk.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages for what cannot be done. They say nothing of what went wrong inside. */
@Controller
public final class FaultPages implements ErrorController {

    private static final Set<Integer> WORDED = Set.of(403, 404, 413, 422, 429, 503, 507);

    /** The page for the code of the response. */
    @RequestMapping("/error")
    public String fault(HttpServletRequest request, Model model) {
        int code = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(Integer.class::cast)
                .orElse(404);
        model.addAttribute("code", WORDED.contains(code) ? Integer.toString(code) : code < 500 ? "400" : "500");
        return "fault";
    }
}
