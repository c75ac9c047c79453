package org.svod.finding;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.svod.characters.TextCache;

/**
 * The messages of findings in one language, from the bundle {@code findings}. In a message, {@code {0}} is the value as
 * read, and {@code {1}} and higher are the arguments of the finding, unchanged except days; {@code {1,number}} follows
 * the language, {@code {1,plural,…}} CLDR.
 */
public final class FindingMessages {

    /** How many texts are remembered: kinds of withheld texts by their lengths. */
    private static final int MOST_REMEMBERED = 1_000;

    /** The arguments that are days. All others are values, codes, and names, which stay as they are. */
    private static final Map<FindingCode, Set<Integer>> DAYS =
            Map.of(FindingCode.FUTURE_SCOPE, Set.of(1), FindingCode.OPERATION_OUTSIDE_DATES, Set.of(2, 3));

    private final Locale locale;
    private final ResourceBundle bundle;
    private final TextCache<Message> messages = new TextCache<>(this::parsed);
    private final TextCache<String> withheld = new TextCache<>(MOST_REMEMBERED, this::inWords);

    private FindingMessages(Locale locale) {
        this.locale = locale;
        this.bundle = WordBundle.of("org.svod.finding.findings", locale);
    }

    /**
     * A message of the bundle.
     *
     * @param pattern its words
     * @param numbers the arguments that it declares as numbers
     */
    private record Message(WordPattern pattern, Set<Integer> numbers) {}

    /** The messages in English or Russian. */
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

    /** How to correct it. */
    public String correction(Finding finding) {
        return message(finding, "correction");
    }

    /** The value as it may be shown: for a text that may hold personal data, only its kind and length. */
    public String value(Finding finding) {
        return shown(finding.value());
    }

    /** The text for people: if a finding withholds a text, its kind and length in words, otherwise the text itself. */
    public String shown(String text) {
        return WithheldText.parse(text).isPresent() ? withheld.of(text) : text;
    }

    private String inWords(String form) {
        WithheldText text = WithheldText.parse(form).orElseThrow();
        return WordPattern.of(bundle.getString("withheld." + text.kind()), locale)
                .with(text.length());
    }

    private Message parsed(String key) {
        String text = bundle.getString(key);
        return new Message(WordPattern.of(text, locale), numbers(text));
    }

    private String message(Finding finding, String part) {
        Message message = messages.of(finding.code().name() + "." + part);
        List<Object> arguments = new ArrayList<>();
        arguments.add(value(finding));
        for (String argument : finding.arguments()) {
            boolean number = message.numbers().contains(arguments.size()) && argument.matches("[0-9]{1,18}");
            boolean day = DAYS.getOrDefault(finding.code(), Set.of()).contains(arguments.size());
            arguments.add(
                    number ? (Object) Long.valueOf(argument) : day ? WrittenDay.of(argument, locale) : shown(argument));
        }
        return message.pattern().with(arguments.toArray()).strip();
    }

    /**
     * The arguments that the message declares as numbers. All other arguments, such as years, codes and values, are not
     * formatted.
     */
    private static Set<Integer> numbers(String message) {
        Set<Integer> numbers = new HashSet<>();
        MessagePattern pattern = new MessagePattern(message);
        for (int i = 0; i + 1 < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && (part.getArgType() == MessagePattern.ArgType.PLURAL
                            || part.getArgType() == MessagePattern.ArgType.SIMPLE)) {
                numbers.add(pattern.getPart(i + 1).getValue());
            }
        }
        return Set.copyOf(numbers);
    }
}
