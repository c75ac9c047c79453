package org.svod.run;

import java.util.List;
import org.svod.files.Printable;
import org.svod.intake.DroppedFile;
import org.svod.intake.SkippedFile;
import org.svod.submission.text.ShownFileName;

/**
 * What the scan of the drop folder writes into the run report: only names that may be shown. Safe for use by several
 * threads.
 *
 * @param log the report of the run
 * @param names what files are called
 */
public record ScanLog(RunLog log, ShownFileName names) {

    /** What a file is called. */
    public String called(DroppedFile file) {
        return Printable.of(names.path(file.path()));
    }

    /** A file was not taken. */
    public void leftAlone(DroppedFile file, SkippedFile.Reason reason) {
        leftAlone(List.of(new SkippedFile(file.path(), reason)));
    }

    /** Something in the drop folder was not taken. */
    public void leftAlone(List<SkippedFile> things) {
        log.leftAlone(things.stream()
                .map(thing -> new SkippedFile(Printable.of(names.other(thing.path())), thing.reason()))
                .toList());
    }

    /** Something about a file that a person should read in the morning. */
    public void notice(DroppedFile file, String text) {
        log.notice(called(file) + " " + text);
    }
}
