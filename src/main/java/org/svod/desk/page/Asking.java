package org.svod.desk.page;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.svod.desk.asking.NotWrittenException;
import org.svod.desk.asking.RequestBox;
import org.svod.desk.reading.DeskReading;
import org.svod.desk.security.DeskUser;
import org.svod.request.NewRequest;

/** The last step of every form that asks for something. */
final class Asking {

    /** What a form showed is not so any more. */
    static final String CHANGED = "asking.changed";

    /** So many signs of a fingerprint stand for what it is of, in the name of a file. */
    private static final int ID = 32;

    private final DeskReading reading;
    private final RequestBox requests;

    Asking(DeskReading reading, RequestBox requests) {
        this.reading = reading;
        this.requests = requests;
    }

    /**
     * What the form showed, and how it is found out again.
     *
     * @param topic what the request is about
     * @param shown what the form sent back
     * @param now the same as it is now
     */
    record Form(String topic, String shown, RequestBox.Seen now) {}

    /**
     * The topic of a request.
     *
     * @param kind the kind of the topic
     * @param fingerprint the fingerprint of what it is about
     */
    static String topic(String kind, String fingerprint) {
        return kind + fingerprint.substring(0, ID);
    }

    /**
     * Says on the next page that it was asked for, or why not.
     *
     * @param problem why not, as a key of the words; blank if it was asked for
     * @param done the key of the words for what was asked for
     * @param entered what the form shows again if it was not asked for, by the names that the page has for it
     */
    static void tell(RedirectAttributes next, String problem, String done, Map<String, Object> entered) {
        if (problem.isEmpty()) {
            next.addFlashAttribute("done", done);
        } else {
            next.addFlashAttribute("problem", problem);
            entered.forEach(next::addFlashAttribute);
        }
    }

    /** Asks, or says why not, as a key of the words; blank if it was asked for. */
    String ask(DeskUser person, Form form, Function<NewRequest.Asker, NewRequest> request) throws IOException {
        if (requests.isTooOften(person.getUsername())) {
            return "asking.too-often";
        }
        NewRequest made = request.apply(
                new NewRequest.Asker(person.getUsername(), reading.clock().instant()));
        try {
            return requests.ask(made, form.topic(), form.shown(), form.now()) ? "" : CHANGED;
        } catch (NotWrittenException e) {
            Unwritten.note("a request", e);
            return "asking.not-written";
        }
    }
}
