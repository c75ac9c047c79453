package org.svod.notice.sending;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.svod.finding.WordBundle;
import org.svod.finding.WrittenDay;
import org.svod.notice.Notice;

/** What notices say in one language. */
final class NoticeText {

    /** The facts whose number decides about the form of a word; all others are texts, a year too. */
    private static final Set<String> COUNTS = Set.of(
            "errors", "warnings", "days", "accepted", "rejected", "waiting", "questions", "discrepancies", "notices");

    private final Locale locale;
    private final String link;
    private final ResourceBundle words;

    /**
     * In this language.
     *
     * @param link what stands before the path of a receipt; blank if there is no such address
     */
    NoticeText(Locale locale, String link) {
        this.locale = locale;
        this.link = link;
        this.words = WordBundle.of("org.svod.notice.notices", locale);
    }

    /** The subject: one line. */
    String subject(Notice notice) {
        return "[Svod] " + say(notice, "subject").replaceAll("\\s+", " ");
    }

    /** The text. */
    String text(Notice notice) {
        return say(notice, "text") + "\n\n" + words.getString("footer") + "\n";
    }

    private String say(Notice notice, String part) {
        Map<String, Object> facts = new HashMap<>();
        notice.facts()
                .forEach((name, value) -> facts.put(
                        name, COUNTS.contains(name) ? (Object) Long.valueOf(value) : WrittenDay.time(value, locale)));
        Optional.ofNullable(notice.facts().get(locale.getLanguage().equals("ru") ? "of_ru" : "of_en"))
                .ifPresent(name -> facts.put("of", name));
        facts.put("state", notice.state());
        facts.put("link", link + notice.facts().getOrDefault("receipt", ""));
        String act = notice.facts().getOrDefault("act", "");
        facts.put("done", act.isEmpty() ? "" : words.getString("act." + act));
        String key = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new MessageFormat(words.getString(key + "." + part), locale).format(facts);
    }
}
