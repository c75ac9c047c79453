package org.svod.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.svod.files.OpenFolder;

/** The files that a killed run left in the folders of Svod. */
public final class LeftFiles {

    private static final String SET_ASIDE = ".svod-taking-";

    private final HeldFiles files;

    /** What is left of these files. */
    public LeftFiles(HeldFiles files) {
        this.files = files;
    }

    /** Where a killed run left files of this name. */
    List<Path> of(Path dropped) throws IOException {
        List<Path> found = new ArrayList<>();
        try (HoldingFolder folder = files.open(dropped)) {
            for (Path hold : folder.holds(HoldingFolder.MOVED)) {
                try (OpenFolder in = folder.holds().orElseThrow().below(hold)) {
                    if (in.look(dropped.getFileName()).isPresent()) {
                        found.add(in.path().resolve(dropped.getFileName()));
                    }
                } catch (NoSuchFileException e) {
                    // Another thread held a file there and has given it back.
                }
            }
        }
        return found;
    }

    /**
     * Gives back what a killed run left: removes its links, and names back what it renamed. A file whose name is
     * another file's now stays; {@link DropFolder} lists it.
     */
    public void giveBack() throws IOException {
        Path input = files.input();
        try (OpenFolder root = OpenFolder.of(input)) {
            giveBack(input);
            for (Path name : root.names()) {
                if (!name.equals(HoldingFolder.NAME)
                        && root.look(name)
                                .filter(BasicFileAttributes::isDirectory)
                                .isPresent()) {
                    giveBack(input.resolve(name));
                }
            }
        }
    }

    /** What a killed run of version 1.0 set aside, beside the file and with a longer name. */
    private static void setAsideBefore(HoldingFolder open) throws IOException {
        for (Path name : open.dropped().names()) {
            String text = name.toString();
            if (text.startsWith(SET_ASIDE) && DropFolder.isText(text) && text.length() > SET_ASIDE.length()) {
                try (OpenFolder hold = open.newHold(HoldingFolder.MOVED)) {
                    open.dropped().move(name, hold, Path.of(text.substring(SET_ASIDE.length())));
                }
            }
        }
    }

    private void giveBack(Path folder) throws IOException {
        try (HoldingFolder open = files.open(folder.resolve(HoldingFolder.NAME))) {
            open.sweep();
            setAsideBefore(open);
            for (Path hold : open.holds(HoldingFolder.LINKED)) {
                try (OpenFolder left = open.holds().orElseThrow().below(hold)) {
                    for (Path name : left.names()) {
                        left.delete(name);
                    }
                    open.removeIfEmpty(left);
                }
            }
            for (Path hold : open.holds(HoldingFolder.MOVED)) {
                try (OpenFolder left = open.holds().orElseThrow().below(hold)) {
                    for (Path name : left.names()) {
                        open.giveBack(left, name);
                    }
                    open.removeIfEmpty(left);
                }
            }
        } catch (FileSystemException | NotTakenException e) {
            files.notice("What a killed run left in .svod in " + files.shown(folder) + " could not be given back: "
                    + HeldFiles.reason(e));
        }
    }
}
