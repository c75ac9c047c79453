package org.svod.watch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.svod.finding.WordBundle;

/** Says in one language what {@link Health} found. */
public final class HealthWords {

    private final Locale locale;
    private final ResourceBundle words;

    /** In English or Russian. */
    public HealthWords(Locale locale) {
        this.locale = locale;
        this.words = WordBundle.of("org.svod.watch.health", locale);
    }

    /** One line about one thing. */
    public String say(Health.Remark remark) {
        return new MessageFormat(words.getString(remark.key()), locale)
                .format(remark.facts().toArray());
    }
}
