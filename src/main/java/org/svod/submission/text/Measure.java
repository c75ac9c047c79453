package org.svod.submission.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.characters.Blanks;
import org.svod.characters.ComparedText;
import org.svod.codebook.Codelist;
import org.svod.codebook.Indicator;
import org.svod.codebook.Unit;

/**
 * The measure of a value: the units that a text may mean, and a multiplier.
 *
 * @param multiplier exact factor by which the value is multiplied
 * @param units the units that may be meant; empty means the indicator's own unit
 */
public record Measure(BigDecimal multiplier, List<Unit> units) {

    /** The indicator's own unit. */
    public static final Measure OWN = new Measure(BigDecimal.ONE, List.of());

    private static final Pattern MULTIPLIED = Pattern.compile("(?:в |in )?(?:"
            + "(?<thousand>тыс(?:яч(?:а|и|ах)?)?|thousands?|ths)"
            + "|(?<million>млн|миллион(?:а|ы|ов|ах)?|mln|millions?)"
            + "|(?<billion>млрд|миллиард(?:а|ы|ов|ах)?|bln|billions?)"
            + "|[x×х*] ?(?<power>10{1,9})"
            + "|(?<number>10{2,9}))(?:\\.| |$)(?: *(?:of )?(?<unit>.*))?");
    private static final int LONGEST = 60;

    /** Reads a text such as {@code шт.}, {@code тыс. шт.}, {@code g} or {@code 796}; empty if it is not a measure. */
    public static Optional<Measure> parse(String raw, Codelist<Unit> units) {
        String text = ComparedText.of(Blanks.strip(raw));
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        List<Unit> meant = units.meanings(text);
        if (!meant.isEmpty()) {
            return Optional.of(new Measure(BigDecimal.ONE, meant));
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("в ")
                || text.toLowerCase(Locale.ROOT).startsWith("in ")) {
            List<Unit> named = units.meanings(text.substring(text.indexOf(' ') + 1));
            if (!named.isEmpty()) {
                return Optional.of(new Measure(BigDecimal.ONE, named));
            }
        }
        Matcher multiplied = MULTIPLIED.matcher(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!multiplied.matches()) {
            return Optional.empty();
        }
        String rest = Optional.ofNullable(multiplied.group("unit")).orElse("").strip();
        List<Unit> of = rest.isEmpty() ? List.of() : units.meanings(rest);
        return rest.isEmpty() || !of.isEmpty()
                ? Optional.of(new Measure(multiplier(multiplied), of))
                : Optional.empty();
    }

    private static BigDecimal multiplier(Matcher multiplied) {
        if (multiplied.group("thousand") != null) {
            return BigDecimal.valueOf(1_000);
        }
        if (multiplied.group("million") != null) {
            return BigDecimal.valueOf(1_000_000);
        }
        if (multiplied.group("billion") != null) {
            return BigDecimal.valueOf(1_000_000_000);
        }
        return new BigDecimal(
                multiplied.group("power") != null ? multiplied.group("power") : multiplied.group("number"));
    }

    /** The unit that is meant for an indicator: its own unit, else one that converts to it; empty if there is none. */
    public Optional<Unit> of(Indicator indicator) {
        if (units.isEmpty()) {
            return Optional.of(indicator.unit());
        }
        return units.stream()
                .filter(u -> u.code().equals(indicator.unit().code()))
                .findFirst()
                .or(() -> units.stream()
                        .filter(u -> u.convertsTo(indicator.unit()))
                        .findFirst());
    }

    /** Whether a value may be taken as it is: there is no multiplier, and the unit is the base of its kind, or none. */
    public boolean isBase() {
        return multiplier.compareTo(BigDecimal.ONE) == 0 && isBaseUnit();
    }

    /** Whether the unit, without its multiplier, is the base of its kind, or none is named. */
    public boolean isBaseUnit() {
        return units.isEmpty() || units.stream().anyMatch(u -> u.factor().compareTo(BigDecimal.ONE) == 0);
    }

    /** Whether a value is in the indicator's own unit and needs no conversion. */
    public boolean isOwn(Indicator indicator) {
        return multiplier.compareTo(BigDecimal.ONE) == 0
                && of(indicator)
                        .filter(u -> u.code().equals(indicator.unit().code()))
                        .isPresent();
    }
}
