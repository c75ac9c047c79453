package org.svod.desk.spool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.svod.files.ChainedLines;
import org.svod.files.Printable;
import org.svod.files.PrivateFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who did what at the desk and when, one JSON object a line, each with the hash of the one before. Never a password,
 * and never a value of a return.
 */
public final class AuditLog {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 200;

    private final ChainedLines lines;
    private final Clock clock;

    /** Opens the log, or makes it. */
    public AuditLog(Path file, Clock clock) throws IOException {
        PrivateFiles.folder(Optional.ofNullable(file.getParent()).orElse(file));
        this.lines = ChainedLines.open(file);
        this.clock = clock;
    }

    /**
     * Writes down that somebody did something. What cannot be written down is not done: the caller does it afterwards.
     *
     * @param who the user; as it was entered, if nobody has signed in
     * @param what what is done
     * @param about names and fingerprints
     */
    public void add(String who, String what, Map<String, String> about) {
        ObjectNode line = JSON.createObjectNode();
        line.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("who", shown(who));
        line.put("what", what);
        about.forEach((name, value) -> line.put(name, shown(value)));
        try {
            lines.add(before -> JSON.writeValueAsString(line.deepCopy().put("before", before)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String text) {
        String printable = Printable.of(text);
        return printable.substring(0, Math.min(LONGEST, printable.length()));
    }
}
