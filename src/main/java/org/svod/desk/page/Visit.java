package org.svod.desk.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.desk.reading.DeskReading.LastRun;
import org.svod.desk.security.DeskPage;
import org.svod.desk.security.DeskUser;
import org.svod.finding.WrittenDay;
import org.svod.publication.sheet.Texts;

/**
 * What every page needs: words, the person, the list of pages, and which run the page shows. Templates call it
 * {@code v}.
 */
public final class Visit {

    private static final String BUNDLE = "org.svod.desk.page.desk";
    private static final Pattern NUMBER = Pattern.compile("(-?)([0-9]+)((?:\\.[0-9]+)?)");
    /** Between the digits of a number, before each three that end it. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})+$)");

    private static final String NO_BREAK_SPACE = "\u00a0";

    private static final long KILO = 1000;
    private static final long MINUTE = 60_000;

    private final Texts words;
    private final Optional<DeskUser> person;
    private final Optional<LastRun> lastRun;
    private final String address;

    Visit(Language language, Optional<DeskUser> person, Optional<LastRun> lastRun, String address) {
        this.words = Texts.of(BUNDLE, language);
        this.person = person;
        this.lastRun = lastRun;
        this.address = address;
    }

    /** The words of a key. */
    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** The words of a key; the other text if there are no such words. */
    public String textOr(String key, String other) {
        return words.has(key) ? words.text(key) : other;
    }

    /** Where a finding is: the cell, else the line, else the whole file. */
    public String place(ShownReceipt.Found found) {
        if (!found.cell().isEmpty()) {
            return found.cell();
        }
        return found.line() > 0 ? text("decide.line", Long.toString(found.line())) : text("whole-file");
    }

    /** A name in the language of the page. */
    public String name(Name name) {
        return words.text(name);
    }

    /** A day as the language writes it; a text that is no day stays as it is. */
    public String day(Object date) {
        return WrittenDay.of(String.valueOf(date), words.language().locale());
    }

    /** A time of the UTC clock, to the minute. */
    public String time(Object instant) {
        return WrittenDay.time(String.valueOf(instant), words.language().locale());
    }

    /** A number, written with a point, as the language writes it, its digits in groups of three; other text stays. */
    public String number(Object number) {
        Matcher digits = NUMBER.matcher(String.valueOf(number));
        if (!digits.matches()) {
            return words.number(String.valueOf(number));
        }
        String group = words.language() == Language.RU ? NO_BREAK_SPACE : ",";
        return words.number(digits.group(1))
                + THOUSANDS.matcher(digits.group(2)).replaceAll(group)
                + words.number(digits.group(3));
    }

    /** A number of bytes, in words that are easy to compare. */
    public String size(long bytes) {
        return bytes < KILO
                ? text("size.bytes", bytes)
                : bytes < KILO * KILO
                        ? text("size.kilobytes", bytes / (double) KILO)
                        : text("size.megabytes", bytes / (double) (KILO * KILO));
    }

    /** A number that is added to something, with its sign; a blank stays one. */
    public String signed(String number) {
        boolean positive = !number.isEmpty() && !number.startsWith("-") && !number.matches("[0.]*");
        return (positive ? "+" : "") + number(number);
    }

    /** A time, given as seconds since 1970, as the language writes it. */
    public String second(long seconds) {
        return time(Instant.ofEpochSecond(seconds));
    }

    /** How long something took. */
    public String duration(long milliseconds) {
        return milliseconds < MINUTE
                ? text("duration.seconds", milliseconds / 1000.0)
                : text("duration.minutes", milliseconds / MINUTE, milliseconds % MINUTE / 1000);
    }

    /** The language of the page. */
    Language inLanguage() {
        return words.language();
    }

    /** Code of the language. */
    public String language() {
        return words.language().code();
    }

    /** The other language, to which a button leads. */
    public Language other() {
        return words.language() == Language.RU ? Language.EN : Language.RU;
    }

    /** Whether a person has signed in. */
    public boolean isSignedIn() {
        return person.isPresent();
    }

    /** The name of the person. */
    public String who() {
        return person.map(p -> p.user().name()).orElse("");
    }

    /** With what the person has signed in. */
    public String user() {
        return person.map(DeskUser::getUsername).orElse("");
    }

    /** The pages that the person may open. */
    public List<DeskPage> pages() {
        return DeskPage.ALL.stream()
                .filter(DeskPage::listed)
                .filter(page -> person.map(p -> page.readers().contains(p.user().role()))
                        .orElse(false))
                .toList();
    }

    /** Whether the person may send the forms of a page. */
    public boolean mayWrite(DeskPage page) {
        return person.map(p -> page.writers().contains(p.user().role())).orElse(false);
    }

    /** Whether this is the page that is open. */
    public boolean isOpen(DeskPage page) {
        return DeskPage.at(address).filter(page::equals).isPresent();
    }

    /** Where the button of the other language comes back to. */
    public String address() {
        return address;
    }

    /** Which run the page shows, in words. */
    public String asOf() {
        return lastRun.map(run -> text("as-of", Long.toString(run.number()), day(run.date())))
                .orElseGet(() -> text("as-of.none"));
    }
}
