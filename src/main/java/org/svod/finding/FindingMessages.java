package org.svod.finding;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of findings in one language, from the bundle {@code findings}. In a message {@code {0}} is the value as read, {@code {1}} and
 * on are the finding's arguments; numbers among them follow the language, plurals CLDR.
 */
public final class FindingMessages {

    private final Locale locale;
    private final ResourceBundle bundle;

    private FindingMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.svod.finding.findings", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words in English or Russian. */
    public static FindingMessages in(Locale locale) {
        return new FindingMessages(locale);
    }

    /** What is wrong. */
    public String what(Finding finding) {
        return message(finding, "what");
    }

    /** What was expected. */
    public String expected(Finding finding) {
        return message(finding, "expected");
    }

    /** How to mend it. */
    public String mend(Finding finding) {
        return message(finding, "mend");
    }

    private String message(Finding finding, String part) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(finding.value());
        for (String argument : finding.arguments()) {
            arguments.add(argument.matches("[0-9]{1,18}") ? (Object) Long.valueOf(argument) : argument);
        }
        return new MessageFormat(bundle.getString(finding.code().name() + "." + part), locale).format(arguments.toArray());
    }
}
