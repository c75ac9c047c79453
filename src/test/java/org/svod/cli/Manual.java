package org.svod.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the manual page of each command, in AsciiDoc, and the completion for bash; the packages carry both. */
final class Manual {

    private Manual() {}

    /** Writes them into the folder that is the first argument. */
    public static void main(String... args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        CommandLine program = Svod.program();
        int code = ManPageGenerator.generateManPage(
                folder.toFile(), null, new boolean[0], false, program.getCommandSpec());
        if (code != 0) {
            throw new IOException("the manual pages could not be made: " + code);
        }
        Files.writeString(folder.resolve("svod_completion"), AutoComplete.bash("svod", program));
    }
}
