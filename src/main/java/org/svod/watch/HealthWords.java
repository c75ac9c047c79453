package org.svod.watch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in one language what {@link Health} found. */
public final class HealthWords {

    private final Locale locale;
    private final ResourceBundle words;

    /** In English or Russian. */
    public HealthWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.svod.watch.health",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One line about one thing. */
    public String say(Health.Remark remark) {
        return new MessageFormat(words.getString(remark.key()), locale)
                .format(remark.facts().toArray());
    }
}
