package mlchat.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the text of a source file must look like, in all languages of the house.
final class SourceShape {
    private static final int MOST_LINES = 400;
    private static final Set<String> LANGUAGES = Set.of("java", "ts", "tsx", "mjs", "sql");
    private static final Set<String> MADE = Set.of("node_modules", "target", "dist", "build", ".git", "generated");
    private static final Pattern LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b(?! *\\(?#[0-9]+)");
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sl" + "eep\\(|waitForTime" + "out\\(");

    private SourceShape() {}

    static List<String> faults(Path house) throws IOException {
        var faults = new ArrayList<String>();
        for (var file : sources(house)) {
            var lines = Files.readAllLines(file);
            var name = house.relativize(file).toString();
            if (lines.size() > MOST_LINES) {
                faults.add(name + " has " + lines.size() + " lines");
            }
            boolean isTest = name.contains("/test/") || name.startsWith("e2e") || name.contains(".test.");
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                var place = name + ":" + (i + 1);
                if (LATER.matcher(line).find()) {
                    faults.add(place + " puts something off without an issue's number");
                }
                if (line.startsWith("\t")) {
                    faults.add(place + " is indented with a tab");
                }
                if (isTest && SLEEP.matcher(line).find()) {
                    faults.add(place + " sleeps instead of waiting for a condition");
                }
            }
        }
        return faults;
    }

    static List<Path> sources(Path house) throws IOException {
        var found = new ArrayList<Path>();
        collect(house, found);
        return found;
    }

    private static void collect(Path folder, List<Path> found) throws IOException {
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.sorted().toList();
        }
        for (var child : children) {
            var name = child.getFileName().toString();
            if (Files.isDirectory(child)) {
                if (!MADE.contains(name)) {
                    collect(child, found);
                }
            } else if (LANGUAGES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                found.add(child);
            }
        }
    }
}
