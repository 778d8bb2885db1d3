package mlchat.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What Linux tells of processes in `/proc`.
public final class Machine {
    // USER_HZ, which is 100 on every architecture that the JVM runs on.
    private static final double TICKS = 100;

    private Machine() {}

    /// Seconds of CPU time that a process and its children have taken so far, in user and in system mode.
    public static double cpu(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(Machine::cpuAlone)
                .sum();
    }

    /// The same without the children.
    public static double cpuAlone(ProcessHandle process) {
        var text = read(Path.of("/proc", Long.toString(process.pid()), "stat"));
        if (text.isEmpty()) {
            return 0;
        }
        // The name in parentheses may hold anything; behind it the 12th and 13th fields are the times.
        var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /// Resident memory of a process and its children in bytes.
    public static long resident(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> read(Path.of("/proc", Long.toString(one.pid()), "status"))
                        .lines())
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .sum();
    }

    /// Seconds that the machine's processors have worked so far.
    public static double busy() {
        var fields = read(Path.of("/proc/stat")).lines().findFirst().orElse("").split(" +", -1);
        double ticks = 0;
        for (int i = 1; i < Math.min(fields.length, 9); i++) {
            // Neither idle nor waiting for a disk.
            ticks += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
        }
        return ticks / TICKS;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
