package org.svod.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.svod.job.StopRequest;
import org.svod.job.Workplace;
import picocli.CommandLine.Command;

/** Makes the database again from the archive. */
@Command(name = "rebuild",
        description = "Makes the database again from the archive, run by run as the journal tells, and the outputs from it. If it is killed, the next run goes on with it.")
final class RebuildCommand extends RunCommand {

    @Override
    public Integer call() throws Exception {
        Workplace workplace = options().workplace(false);
        return run(workplace, () -> remove(workplace.folders().database()), new StopRequest());
    }

    private static void remove(Path database) throws IOException {
        if (Files.exists(database)) {
            List<Path> deepestFirst;
            try (Stream<Path> walk = Files.walk(database)) {
                deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
