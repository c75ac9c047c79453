package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.svod.figures.Vintage;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.Words;

/** What brought each publication: files and decisions. The many that brought the first one are counted, those of a later one are listed, all decisions and so many files. */
final class CauseRows {

    private static final Pattern DECISION = Pattern.compile("decision (joint|mirror|confirm) (.*)");
    private static final int FEW = 10;
    /** How many files that brought one publication are listed: more than one night brings in earnest. */
    static final int MOST = 500;

    private final Words words;
    private final Page page;
    private final int span;

    /** Rows on this page, of which the cause takes so many columns. */
    CauseRows(Words words, Page page, int span) {
        this.words = words;
        this.page = page;
        this.span = span;
    }

    void write(List<Vintage> vintages) {
        page.lastHeadings(List.of(words.both("col.published.on"), words.both("col.vintage"), words.both("col.cause")), span);
        vintages.forEach(vintage -> causes(vintage).forEach(cause -> page.line().date(vintage.date(), Look.DATE)
                .number(vintage.number(), Look.MARK).text(cause).span(span)));
    }

    private List<String> causes(Vintage vintage) {
        List<String> causes = vintage.causes();
        if (causes.isEmpty()) {
            return List.of(words.both("revisions.no-cause"));
        }
        if (vintage.number() == 1 && causes.size() > FEW) {
            long decisions = causes.stream().filter(c -> DECISION.matcher(c).matches()).count();
            return List.of(words.both("revisions.cause.first", causes.size() - decisions, decisions));
        }
        Map<Boolean, List<String>> decisions = causes.stream().collect(Collectors.partitioningBy(c -> DECISION.matcher(c).matches()));
        List<String> files = decisions.getOrDefault(false, List.of());
        List<String> listed = new ArrayList<>(files.subList(0, Math.min(MOST, files.size())));
        if (files.size() > MOST) {
            listed.add(words.both("revisions.cause.more", files.size() - MOST));
        }
        decisions.getOrDefault(true, List.of()).stream().map(this::worded).forEach(listed::add);
        return listed;
    }

    private String worded(String cause) {
        Matcher decision = DECISION.matcher(cause);
        return decision.matches() ? words.both("revisions.cause." + decision.group(1), decision.group(2)) : cause;
    }
}
