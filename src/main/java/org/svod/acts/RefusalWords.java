package org.svod.acts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.svod.finding.WordBundle;
import org.svod.release.Refusal;

/** Says in one language why an act is refused. */
public final class RefusalWords {

    private final Locale locale;
    private final ResourceBundle words;

    private RefusalWords(Locale locale) {
        this.locale = locale;
        this.words = WordBundle.of("org.svod.acts.refusals", locale);
    }

    /** In English or Russian. */
    public static RefusalWords in(Locale locale) {
        return new RefusalWords(locale);
    }

    /** The sentence about an act that was asked for about a round. */
    public String say(String round, Refusal because) {
        return say("refused", round) + " "
                + say("refused." + because.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
