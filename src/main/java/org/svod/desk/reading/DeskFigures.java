package org.svod.desk.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.evidence.PublishedTables;
import org.svod.evidence.TablePlaces;
import org.svod.publication.tables.RoundTable;

/** The figures that people look at, set by set. What is read is kept until its file changes. */
public final class DeskFigures {

    private static final int MOST_SETS = 16;

    private final Downloads downloads;
    private final RowIndex index;
    private final Kept<Path, SetFigures> figures = new Kept<>(MOST_SETS);

    /** Of the sets that may be downloaded. */
    public DeskFigures(Downloads downloads, RowIndex index) {
        this.downloads = downloads;
        this.index = index;
    }

    /**
     * A set that has figures.
     *
     * @param set the set
     * @param figures its figures
     */
    public record Of(DownloadSet set, SetFigures figures) {}

    /** The sets whose figures a person may see: the newest round first. */
    public List<DownloadSet> sets(DownloadRights rights) throws IOException {
        return downloads.of(rights).stream()
                .filter(set -> table(set).isPresent())
                .toList();
    }

    private static Optional<Path> table(DownloadSet set) {
        String name = RoundTable.ANNUAL_FIGURES.file(set.round());
        return set.files().stream()
                .filter(file -> file.readers().everybody() && file.name().equals(name))
                .map(file -> file.folder().resolve(file.path()))
                .findFirst();
    }

    /** The figures of a set. */
    public SetFigures figures(DownloadSet set) throws IOException {
        Path table = table(set).orElseThrow();
        Path folder = table.resolveSibling(".").normalize();
        return figures.of(
                table, () -> SetFigures.stamp(folder, set.round()), () -> SetFigures.read(folder, set.round()));
    }

    /** The set of this address with its figures; empty if there is none for this person. */
    public Optional<Of> find(String id, DownloadRights rights) throws IOException {
        Optional<DownloadSet> set = downloads.find(id, rights).filter(s -> table(s).isPresent());
        return set.isEmpty() ? Optional.empty() : Optional.of(new Of(set.get(), figures(set.get())));
    }

    /**
     * The figures of all years that have any, oldest first: of this set, and of every other round what is in force.
     *
     * @param sets the sets whose figures the person may see
     */
    public Map<String, SetFigures> years(DownloadSet shown, List<DownloadSet> sets) throws IOException {
        Map<String, DownloadSet> chosen = new TreeMap<>();
        for (DownloadSet set : sets) {
            if (set.inForce() && !set.round().equals(shown.round())) {
                chosen.put(set.round(), set);
            }
        }
        chosen.put(shown.round(), shown);
        Map<String, SetFigures> years = new LinkedHashMap<>();
        for (Map.Entry<String, DownloadSet> one : chosen.entrySet()) {
            SetFigures read = figures(one.getValue());
            if (read.isFilled() || one.getValue().equals(shown)) {
                years.put(one.getKey(), read);
            }
        }
        return years;
    }

    /** The tables that lead from a figure of a set to the rows; empty if it has none. */
    public Optional<PublishedTables> tables(DownloadSet set) {
        PublishedTables tables = new PublishedTables(TablePlaces.in(set.folder()), set.round(), index);
        return tables.missing().isEmpty() ? Optional.of(tables) : Optional.empty();
    }
}
