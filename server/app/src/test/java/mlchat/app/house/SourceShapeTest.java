package mlchat.app.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceShapeTest {
    private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void everySourceFileHasTheShapeOfTheHouse() throws IOException {
        assertEquals(List.of(), SourceShape.faults(HOUSE));
    }

    @Test
    void everyFieldThatChangesSaysWhy() throws IOException {
        assertEquals(List.of(), ChangingFields.faults(HOUSE));
    }

    @Test
    void everyNameInTheWalkthroughsExists() throws IOException {
        assertEquals(List.of(), Walkthroughs.faults(HOUSE));
    }

    @Test
    void aFieldThatChangesAndDoesNotSayWhyIsFound(@TempDir Path folder) throws IOException {
        var source = Files.createDirectories(folder.resolve("server/edge/src/main/java"));
        Files.writeString(source.resolve("Counting.java"), """
                final class Counting {
                    private final int most = 3;
                    // Guarded by this.
                    private int count;
                    private volatile boolean full;

                    private Map<String, Integer> seen = Map.of();
                }
                """);
        assertEquals(
                List.of("server/edge/src/main/java/Counting.java:7 is a field that changes and does not say why"),
                ChangingFields.faults(folder));
    }

    @Test
    void aDeliberateMistakeIsFound(@TempDir Path folder) throws IOException {
        var source = Files.createDirectories(folder.resolve("server/app/src/main/java"));
        Files.writeString(source.resolve("Long.java"), "\n".repeat(401));
        Files.writeString(source.resolve("Later.java"), "// TO" + "DO some day\n");
        Files.writeString(source.resolve("Tabs.java"), "\tint x;\n");
        var test = Files.createDirectories(folder.resolve("server/app/src/test/java"));
        Files.writeString(test.resolve("SleepyTest.java"), "Thread.sl" + "eep(100);\n");
        assertEquals(4, SourceShape.faults(folder).size());

        var walks = Files.createDirectories(folder.resolve("docs/walkthroughs"));
        Files.writeString(walks.resolve("a-walk.md"), "`Long` calls `NoSuchClass` in `server/app/nowhere`.\n");
        assertEquals(
                Stream.of("NoSuchClass", "server/app/nowhere")
                        .map(name -> "a-walk.md names " + name + ", which does not exist")
                        .toList(),
                Walkthroughs.faults(folder));
    }
}
