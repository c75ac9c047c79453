package org.svod.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.Indicator;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.observation.Decimals;
import org.svod.submission.text.ControlWord;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.Numeral;

/**
 * Records that begin with {@code #}: claims of the file about itself, which prove that it arrived whole, and comments.
 */
final class ControlRecords {

    private static final Pattern OTHERWISE_DIVIDED = Pattern.compile("[,;|\\t]");

    private final Codelist<Indicator> indicators;
    private final HashRecords others;
    private final FindingCollector remarks;
    private final DecimalSigns signs;
    private final List<Claim> claims = new ArrayList<>();
    private Place last = Place.FILE;
    private Optional<Place> withdrawal = Optional.empty();
    private boolean any;
    private boolean ended;
    private boolean afterEndReported;

    ControlRecords(Codebook codebook, DecimalSigns signs, FindingCollector remarks) {
        this.indicators = codebook.indicators();
        this.others = new HashRecords(codebook);
        this.signs = signs;
        this.remarks = remarks;
    }

    /** A sum, or a number of rows where there is no indicator, that the file claims. */
    private record Claim(Place place, String text, BigDecimal number, Optional<Indicator> indicator) {}

    /** Whether the closing record was read, so that nothing may follow. */
    boolean isEnded() {
        return ended;
    }

    /** The file must have a closing record. */
    void mustEnd(Place place) {
        seen(place);
    }

    /** Notes that a record follows: nothing may after the closing one. */
    void before(RecordCursor record) {
        if (ended && !afterEndReported) {
            afterEndReported = true;
            remarks.ofFile(Finding.at(
                    Place.record(record.line(), record.row()),
                    FindingCode.CONTROL_AFTER_END,
                    "",
                    Long.toString(last.line())));
        }
    }

    /** Reads a control record or a comment; false, and reported, where it is neither, so that a row would be lost. */
    boolean read(RecordCursor record) {
        RecordCheck.checkCharacters(record, remarks);
        List<String> fields = fields(record);
        Place place = Place.record(record.line(), record.row());
        Optional<ControlWord> word = ControlWord.of(fields.get(0));
        if (word.isEmpty()) {
            Optional<Finding> lost = others.lost(place, fields);
            lost.ifPresent(remarks::ofRow);
            return lost.isEmpty();
        }
        switch (word.get()) {
            case ROWS -> claim(place, fields, 2, Optional.empty());
            case TOTAL -> total(place, fields);
            case END -> {
                ended = true;
                seen(place);
            }
            case WITHDRAW -> {
                if (fields.size() == 1) {
                    withdrawal = withdrawal.or(() -> Optional.of(place));
                } else {
                    malformed(place, fields);
                }
            }
        }
        return true;
    }

    private void seen(Place place) {
        any = true;
        last = place;
    }

    /**
     * The fields without blank ones at the end; a record that was written with another delimiter than the file's is
     * taken apart.
     */
    private static List<String> fields(RecordCursor record) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            fields.add(Blanks.strip(record.get(i)));
        }
        while (fields.size() > 1 && fields.get(fields.size() - 1).isEmpty()) {
            fields.remove(fields.size() - 1);
        }
        String first = fields.get(0);
        String[] parts = OTHERWISE_DIVIDED.split(first, 2);
        Optional<ControlWord> word = ControlWord.of(parts[0]);
        boolean whole = fields.size() == 1
                && parts.length > 1
                && (word.isPresent() || ControlWord.near(parts[0]).isPresent());
        return whole
                ? Arrays.stream(OTHERWISE_DIVIDED.split(
                                first, word.filter(w -> w == ControlWord.TOTAL).isPresent() ? 3 : -1))
                        .map(Blanks::strip)
                        .toList()
                : fields;
    }

    private void total(Place place, List<String> fields) {
        Optional<Indicator> indicator = fields.size() < 2 ? Optional.empty() : indicators.match(fields.get(1));
        if (indicator.isEmpty()) {
            seen(place);
            malformed(place, fields);
        } else {
            claim(place, fields, 3, indicator);
        }
    }

    private void claim(Place place, List<String> fields, int size, Optional<Indicator> indicator) {
        seen(place);
        Numeral number = fields.size() == size ? NumberParser.parseSum(fields.get(size - 1)) : Numeral.NOTHING;
        boolean whole = indicator.isPresent()
                ? !indicator.get().counted() || number.value().scale() <= 0
                : number.sign() == Numeral.NO_SIGN;
        if (!number.isNumber() || !whole) {
            malformed(place, fields);
            return;
        }
        if (!signs.knows(number.sign())) {
            signs.firstUse(number.sign(), place, fields.get(size - 1));
        }
        claims.add(new Claim(place, String.join(",", fields), number.value(), indicator));
    }

    private void malformed(Place place, List<String> fields) {
        remarks.ofFile(Finding.at(place, FindingCode.CONTROL_FORMAT, String.join(",", fields)));
    }

    /** Holds the claims against what was read. */
    void check(RowCounts counts, Sums sums) {
        Map<Indicator, Optional<BigDecimal>> sent = new HashMap<>();
        for (Claim claim : claims) {
            if (claim.indicator().isEmpty()) {
                if (claim.number().compareTo(BigDecimal.valueOf(counts.read())) != 0) {
                    differs(
                            claim,
                            FindingCode.CONTROL_ROWS,
                            Decimals.text(claim.number()),
                            Long.toString(counts.read()));
                }
            } else {
                Indicator indicator = claim.indicator().get();
                sent.computeIfAbsent(indicator, sums::sent)
                        .filter(sum -> sum.compareTo(claim.number()) != 0)
                        .ifPresent(sum -> differs(
                                claim,
                                FindingCode.CONTROL_TOTAL,
                                Decimals.text(claim.number()),
                                Decimals.text(sum),
                                indicator.code()));
            }
        }
        if (any && !ended) {
            remarks.ofFile(Finding.at(last, FindingCode.CONTROL_END_MISSING, ""));
        }
    }

    private void differs(Claim claim, FindingCode code, String... arguments) {
        remarks.ofFile(Finding.at(claim.place(), code, claim.text(), arguments));
    }

    /** Where the file says that the return is taken back; empty if it does not. */
    Optional<Place> withdrawal() {
        return withdrawal;
    }

    /** How many rows the file claims to have. */
    Optional<Long> rows() {
        return claims.stream()
                .filter(c -> c.indicator().isEmpty())
                .findFirst()
                .map(c -> c.number().longValueExact());
    }

    /** What the file claims the sums of indicators to be. */
    Map<Indicator, BigDecimal> totals() {
        Map<Indicator, BigDecimal> totals = new LinkedHashMap<>();
        for (Claim claim : claims) {
            claim.indicator().ifPresent(i -> totals.putIfAbsent(i, claim.number()));
        }
        return totals;
    }
}
