package org.svod.notice.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.files.DataLock;
import org.svod.notice.Notice;
import org.svod.release.Role;
import org.svod.watch.MetricsFile;

/** What no night can tell, because it did not run, did not end, or could not begin. */
public final class WatchNotices {

    /** Failed, or something is wrong under jobs/; a run that was stopped, or needs a person, has not failed. */
    private static final Set<Long> FAILED = Set.of(1L, 2L);

    private static final long MEBIBYTE = 1L << 20;

    private static final Duration TOO_OLD = Duration.ofHours(26);
    private static final Duration TOO_LONG = Duration.ofHours(12);
    private static final long TOO_LITTLE = 2048;

    private WatchNotices() {}

    /** What there is to tell about a data folder and an output folder now. Each is said once, the disk once a day. */
    public static List<Notice> now(Path data, Path output, Instant now) throws IOException {
        return now(data, output, now, TOO_LITTLE);
    }

    /** The same with another limit of free space, in mebibytes. */
    static List<Notice> now(Path data, Path output, Instant now, long tooLittle) throws IOException {
        List<Notice> notices = new ArrayList<>();
        MetricsFile metrics = new MetricsFile(data);
        Optional<Instant> last = metrics.lastSuccess();
        if (last.filter(at -> at.plus(TOO_OLD).isBefore(now)).isPresent()) {
            notices.add(ofOperator(
                    Notice.Kind.NO_RUN,
                    last.get().toString(),
                    Map.of("since", last.get().toString())));
        }
        long code = metrics.exitCode().orElse(0L);
        Optional<Instant> ended = metrics.lastRun();
        if (FAILED.contains(code) && ended.isPresent()) {
            notices.add(ofOperator(
                    Notice.Kind.RUN_FAILED,
                    "exit " + ended.get(),
                    Map.of(
                            "run",
                            "",
                            "code",
                            Long.toString(code),
                            "at",
                            ended.get().toString())));
        }
        Optional<Instant> since = DataLock.heldSince(data);
        if (since.filter(at -> at.plus(TOO_LONG).isBefore(now)).isPresent()) {
            notices.add(ofOperator(
                    Notice.Kind.RUN_WITHOUT_END,
                    since.get().toString(),
                    Map.of("since", since.get().toString())));
        }
        for (Path folder : List.of(data, output)) {
            long free = Files.isDirectory(folder) ? Files.getFileStore(folder).getUsableSpace() / MEBIBYTE : tooLittle;
            if (free < tooLittle) {
                String day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
                notices.add(ofOperator(
                        Notice.Kind.DISK_LOW,
                        folder + " " + day,
                        Map.of("folder", folder.toString(), "free", Long.toString(free))));
            }
        }
        return notices;
    }

    private static Notice ofOperator(Notice.Kind kind, String about, Map<String, String> facts) {
        return new Notice(kind, Role.OPERATOR, "", about, facts);
    }
}
