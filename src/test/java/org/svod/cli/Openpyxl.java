package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The library with which programs in Python read workbooks. */
final class Openpyxl {

    private static final String READ = """
            import sys, openpyxl
            tables = 0
            for name in sys.argv[1:]:
                openpyxl.load_workbook(name)
                book = openpyxl.load_workbook(name, data_only=True)
                for sheet in book:
                    assert len(sheet.tables) < 2, (name, sheet.title)
                    for table in sheet.tables.values():
                        head, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
                        assert all(isinstance(h, str) and h for h in head), (name, table.name, head)
                        assert len(set(head)) == len(head), (name, table.name, head)
                        assert rows and all(v not in (None, "") for row in rows for v in row), (name, table.name)
                        tables += 1
            print(tables)
            """;

    private Openpyxl() {}

    /**
     * Reads every table of these workbooks, with warnings as errors, and gives how many there are. Skips the test where
     * Python or the library is not installed.
     */
    static int tables(List<Path> workbooks, Path folder) throws IOException, InterruptedException {
        assumeTrue(
                run(folder, List.of("-c", "import openpyxl")) == 0,
                "python3 with openpyxl is not installed: that it reads the workbooks is not tested here");
        List<String> arguments = new ArrayList<>(List.of("-W", "error", "-c", READ));
        workbooks.forEach(book -> arguments.add(book.toString()));
        int ended = run(folder, arguments);
        String said = Files.readString(folder.resolve("python.log"));
        assertThat(ended).as(said).isZero();
        return Integer.parseInt(said.strip());
    }

    /** The exit code; that of a shell for a missing command if there is no Python. */
    private static int run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "python3"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("python.log").toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("Python ended").isTrue();
        return process.exitValue();
    }
}
