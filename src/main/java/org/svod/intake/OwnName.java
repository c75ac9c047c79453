package org.svod.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.files.OpenFolder;

/**
 * Who this process is for a file system: the owner of a file that it makes there. It is found once for each folder,
 * because it does not change while the process runs, and a run holds very many files. Safe for use by several threads.
 */
final class OwnName {

    /** How the names of the files begin that are made to find it. */
    static final String PROBE = "owner-";

    private final Map<Path, UserPrincipal> found = new ConcurrentHashMap<>();

    /** Who it is in a folder of Svod, in which it may make a file. */
    UserPrincipal in(OpenFolder holds) throws IOException {
        Optional<UserPrincipal> known = Optional.ofNullable(found.get(holds.path()));
        return known.isPresent() ? known.get() : look(holds);
    }

    private UserPrincipal look(OpenFolder holds) throws IOException {
        Path probe = Path.of(PROBE + UUID.randomUUID());
        holds.create(probe);
        try {
            UserPrincipal owner = holds.permissions(probe).orElseThrow().owner();
            found.put(holds.path(), owner);
            return owner;
        } finally {
            holds.delete(probe);
        }
    }
}
