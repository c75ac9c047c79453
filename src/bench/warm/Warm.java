package org.svod.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several nights in one process, as {@code svod schedule} does them, each over files that are all new: {@code java Warm <jobs> <input> <folder> <nights>}. Prints
 * wall and CPU seconds of each night; the last line is that of the last night, as GNU time gives it: wall, user with system, 0, peak KiB.
 */
final class Warm {

    public static void main(String[] args) throws IOException {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int nights = Integer.parseInt(args[3]);
        for (int night = 1; night <= nights; night++) {
            String folder = args[2] + "/night-" + night;
            StringWriter said = new StringWriter();
            long wall = System.nanoTime();
            long cpu = process.getProcessCpuTime();
            List<String> command = List.of(
                    "nightly", "--jobs", args[0], "--input", args[1], "--output", folder + "/output", "--data", folder + "/data", "--run-date", "2024-06-30");
            int code = Svod.run(new PrintWriter(said, true), new PrintWriter(said, true), command.toArray(String[]::new));
            double seconds = (System.nanoTime() - wall) / 1e9;
            double busy = (process.getProcessCpuTime() - cpu) / 1e9;
            if (code > 1) {
                System.err.println(said);
                System.exit(2);
            }
            System.out.printf("night %d: %.2f s, CPU %.2f s%n", night, seconds, busy);
            if (night == nights) {
                System.out.printf("%.2f %.2f 0 %d%n", seconds, busy, peak());
            }
        }
        System.exit(0);
    }

    private static long peak() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
        }
    }
}
