package org.svod.publication.workbook;

import java.util.ArrayList;
import java.util.List;
import org.svod.figures.Cause;
import org.svod.figures.ValueChange;
import org.svod.figures.Vintage;
import org.svod.observation.Decimals;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Width;

/**
 * The causes of each publication: files, decisions, the calendar and the settings. If the first publication has many
 * causes, they are only counted. Those of a later one are listed, except files above {@link #MOST}.
 */
final class CauseRows {

    private static final int FEW = 10;
    /** The number of files that are listed for one publication: more than one night really brings. */
    static final int MOST = 500;
    /** The number of changed values that are named for one revision of a figure. */
    private static final int NAMED = 10;

    static final SheetTable<Brought> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of(
                            "published.on",
                            Width.FILE,
                            (line, row) -> line.date(row.vintage().date(), Look.DATE)),
                    SheetColumn.of(
                            "vintage",
                            Width.FILE,
                            (line, row) -> line.number(row.vintage().number(), Look.MARK)),
                    SheetColumn.of("cause", Width.LONG, (line, row) -> line.text(row.cause()))));

    private CauseRows() {}

    /** A publication and one of its causes in words. */
    record Brought(Vintage vintage, String cause) {}

    static List<Brought> of(WorkbookContext context) {
        return causes(context.words(), context.report().vintages());
    }

    /** The causes of these publications in words. */
    static List<Brought> causes(Texts words, List<Vintage> vintages) {
        return vintages.stream()
                .flatMap(vintage -> causes(words, vintage).stream().map(cause -> new Brought(vintage, cause)))
                .toList();
    }

    /** Why a figure was revised: the values of States that were changed; if none is recorded, what else is. */
    static String of(Texts words, Revision revision) {
        List<String> values = revision.causes().stream()
                .filter(cause -> cause.kind() == Cause.Kind.VALUE)
                .map(ValueChange::recorded)
                .filter(change -> change.indicator().equals(revision.indicator().code()))
                .map(change -> words(words, change))
                .toList();
        List<String> causes = values.isEmpty()
                ? revision.causes().stream()
                        .filter(cause -> cause.kind() != Cause.Kind.VALUE && cause.kind() != Cause.Kind.MORE_VALUES)
                        .map(cause -> words(words, cause))
                        .toList()
                : values;
        List<String> named = new ArrayList<>(causes.subList(0, Math.min(NAMED, causes.size())));
        if (causes.size() > NAMED) {
            named.add(words.text("revisions.cause.others", causes.size() - NAMED));
        }
        return String.join("\n", named);
    }

    private static String words(Texts words, ValueChange change) {
        return words.text(
                "revisions.cause.value",
                change.state() + " " + change.period(),
                change.before().map(Decimals::text).map(words::number).orElse(Mark.NOT_REPORTED),
                change.after().map(Decimals::text).map(words::number).orElse(Mark.NOT_REPORTED),
                change.place());
    }

    private static String words(Texts words, Cause cause) {
        return switch (cause.kind()) {
            case FILE -> cause.detail();
            case VALUE -> {
                ValueChange change = ValueChange.recorded(cause);
                yield change.indicator() + ": " + words(words, change);
            }
            default -> words.text("revisions.cause." + cause.kind(), cause.detail());
        };
    }

    private static List<String> causes(Texts words, Vintage vintage) {
        List<Cause> causes = vintage.causes().stream().map(Cause::recorded).toList();
        if (causes.isEmpty()) {
            return List.of(words.text("revisions.no-cause"));
        }
        if (vintage.number() == 1 && causes.size() > FEW) {
            long decisions = causes.stream().filter(c -> c.kind().isDecision()).count();
            return List.of(words.text("revisions.cause.first", causes.size() - decisions, decisions));
        }
        List<Cause> files =
                causes.stream().filter(c -> c.kind() == Cause.Kind.FILE).toList();
        List<String> listed =
                new ArrayList<>(files.stream().limit(MOST).map(Cause::detail).toList());
        if (files.size() > MOST) {
            listed.add(words.text("revisions.cause.more", files.size() - MOST));
        }
        causes.stream()
                .filter(c -> c.kind() != Cause.Kind.FILE)
                .map(c -> words(words, c))
                .forEach(listed::add);
        return listed;
    }
}
