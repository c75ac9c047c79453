package org.svod.finding;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralFormat;
import java.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of findings in one language, from the bundle {@code findings}. In a message {@code {0}} is the value as read, {@code {1}} and
 * on are the finding's arguments, as they are; {@code {1,number}} follows the language, {@code {1,plural,…}} CLDR.
 */
public final class FindingMessages {

    private final Locale locale;
    private final ResourceBundle bundle;

    private FindingMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.svod.finding.findings", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
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
        MessageFormat format = new MessageFormat(bundle.getString(finding.code().name() + "." + part), locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        List<Object> arguments = new ArrayList<>();
        arguments.add(finding.value());
        for (String argument : finding.arguments()) {
            // Years, codes and values stay as they are; only what the message declares a number is formatted as one.
            boolean number = arguments.size() < formats.length && isOfNumbers(formats[arguments.size()]) && argument.matches("[0-9]{1,18}");
            arguments.add(number ? (Object) Long.valueOf(argument) : argument);
        }
        return format.format(arguments.toArray());
    }

    private static boolean isOfNumbers(@Nullable Format format) {
        return format instanceof NumberFormat || format instanceof PluralFormat;
    }
}
