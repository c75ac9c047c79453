package org.svod.submission.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.svod.characters.Blanks;
import org.svod.characters.TextCache;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.finding.WithheldText;
import org.svod.finding.WithheldText.Category;

/**
 * Decides how much of a refused text may be shown and stored. A text is shown if each of its words is known or similar
 * to a known one, or if it is a number, a date or a code. It is not shown if it looks like a telephone number, an
 * address or the number of a personal document. For all texts that are not shown, only kind and length are kept.
 */
public final class ShownText {

    /** What stands between the parts of a key that a finding has as its value. */
    public static final String BETWEEN_PARTS = ", ";

    private static final int LONGEST = 200;

    /** The arguments of findings, counted from 0, that are texts of a file that were not understood. */
    private static final Map<FindingCode, List<Integer>> OF_THE_FILE =
            Map.of(FindingCode.SEVERAL_SHEETS, List.of(0, 1), FindingCode.KEY_TWICE, List.of(7));

    /** The argument of {@link FindingCode#KEY_TWICE}, counted from 0, that is a key as its value is. */
    private static final int OTHER_KEY = 6;

    /** The form of a telephone number: a plus, an area in brackets, or three or more groups of digits. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "\\+\\s*[0-9][0-9 ()\\u00A0-]{6,}|\\([0-9]{2,5}\\)\\s*[0-9][0-9 \\u00A0-]{3,}|(?<![0-9.,/-])[0-9]{1,4}(?:[- \\u00A0][0-9]{2,4}){2,4}(?![0-9.,/-])");

    private static final Pattern E_MAIL = Pattern.compile("\\S@\\S");

    /** A passport or a personal number: one or two letters and six or more digits, or a run of seven or more. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\p{L}{1,2}[ \\u00A0№]*[0-9]{6,9}(?![\\p{L}\\p{N}])|(?<![0-9])[0-9]{7,}(?![0-9])"
                    + "|(?<![0-9])[0-9]{2} ?[0-9]{2}[ \\u00A0№]+[0-9]{6}(?![0-9])");

    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?[0-9]{1,3}(?:[ \\u00A0\\u202F\\u2007\\u2009.,'’][0-9]{3})+(?:[.,][0-9]+)?|[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eEеЕ][+-]?[0-9]+)?");

    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9])(?:(?:0?[1-9]|[12][0-9]|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:[0-9]{4}|[0-9]{2})"
                    + "|[0-9]{4}[./-](?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12][0-9]|3[01])(?:[T ][0-9:.]{4,12}Z?)?)(?![0-9])");

    /** A code: capital Latin letters, at most five in a row, with a digit among them. */
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])(?!.*[A-Z]{6})[A-Z0-9][A-Z0-9/._-]{1,39}");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private final TextCache<Boolean> known;
    private final TextCache<String> shown = new TextCache<>(this::decide);

    /** Uses these words. What was decided about a text is kept for all files; several threads may use it at once. */
    public ShownText(KnownWords words) {
        this.known = new TextCache<>(words::has);
    }

    /** The text, or the form that replaces it. */
    public String of(String text) {
        return shown.of(text);
    }

    private String decide(String text) {
        String stripped = Blanks.strip(text);
        if (stripped.codePointCount(0, stripped.length()) < 2) {
            return stripped;
        }
        if (stripped.length() <= LONGEST && isFigure(stripped)) {
            return stripped;
        }
        return withheld(stripped).map(WithheldText::toString).orElse(stripped);
    }

    /** The finding with its value, its heading and the names of sheets as they may be shown. */
    public Finding of(Finding finding) {
        String value = value(finding);
        String heading = of(finding.place().column() == 0 ? "" : finding.place().heading());
        List<String> arguments = new ArrayList<>(finding.arguments());
        for (int argument : OF_THE_FILE.getOrDefault(finding.code(), List.of())) {
            arguments.set(argument, of(arguments.get(argument)));
        }
        if (finding.code() == FindingCode.KEY_TWICE) {
            arguments.set(OTHER_KEY, key(arguments.get(OTHER_KEY)));
        }
        Place place = finding.place();
        return value.equals(finding.value()) && heading.equals(place.heading()) && arguments.equals(finding.arguments())
                ? finding
                : new Finding(
                        finding.code(),
                        new Place(place.line(), place.row(), place.column(), heading),
                        value,
                        arguments);
    }

    private String value(Finding finding) {
        return switch (finding.code()) {
            // A surname may be similar to a known word; it is not shown either.
            case CASE_REF_NAME -> hidden(finding.value());
            case KEY_TWICE -> key(finding.value());
            default -> of(finding.value());
        };
    }

    /** A key is shown if each of its parts may be shown by itself: period, codes, number of a case. */
    private String key(String text) {
        return Stream.of(text.split(BETWEEN_PARTS)).allMatch(this::shows) ? text : hidden(text);
    }

    /** Whether the text may be shown as it is. */
    public boolean shows(String text) {
        return of(text).equals(Blanks.strip(text));
    }

    private static boolean isFigure(String text) {
        return (NUMBER.matcher(text).matches() && !DOCUMENT.matcher(text).matches())
                || DATE.matcher(text).matches()
                || (CODE.matcher(text).matches()
                        && PersonNames.in(text).isEmpty()
                        && !DOCUMENT.matcher(text).find()
                        && !TELEPHONE.matcher(text).find());
    }

    private String hidden(String text) {
        return withheld(text)
                .orElseGet(() -> new WithheldText(Category.TEXT, text.codePointCount(0, text.length())))
                .toString();
    }

    private Optional<WithheldText> withheld(String text) {
        String looked = DATE.matcher(text).replaceAll(" ");
        int length = text.codePointCount(0, text.length());
        if (E_MAIL.matcher(looked).find()) {
            return Optional.of(new WithheldText(Category.E_MAIL, length));
        }
        if (TELEPHONE.matcher(looked).find()) {
            return Optional.of(new WithheldText(Category.TELEPHONE, length));
        }
        if (DOCUMENT.matcher(looked).find()) {
            return Optional.of(new WithheldText(Category.DOCUMENT, length));
        }
        Matcher word = WORD.matcher(text);
        boolean isKnown = text.length() <= LONGEST;
        while (isKnown && word.find()) {
            isKnown = known.of(word.group());
        }
        return isKnown ? Optional.empty() : Optional.of(new WithheldText(Category.TEXT, length));
    }
}
