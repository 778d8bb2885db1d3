package mlchat.app.house;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks that the classes and paths which the walkthroughs name in backticks are there.
final class Walkthroughs {
    private static final Pattern NAMED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+([A-Z0-9][a-z0-9]*)*");
    private static final Pattern PATH = Pattern.compile("(server|clients|api|e2e|docs|bin)/[A-Za-z0-9._/-]*");

    private Walkthroughs() {}

    static List<String> faults(Path house) throws IOException {
        Set<String> classes = SourceShape.sources(house).stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(toSet());
        var nested = nested(house);
        var faults = new ArrayList<String>();
        for (var walk : walks(house)) {
            var names = NAMED.matcher(Files.readString(walk));
            while (names.find()) {
                var name = names.group(1);
                boolean isThere = !CLASS.matcher(name).matches() || classes.contains(name) || nested.contains(name);
                boolean isReached = !PATH.matcher(name).matches() || Files.exists(house.resolve(name));
                if (!isThere || !isReached) {
                    faults.add(walk.getFileName() + " names " + name + ", which does not exist");
                }
            }
        }
        return faults;
    }

    private static Set<String> nested(Path house) throws IOException {
        var declared = Pattern.compile("\\b(?:record|class|interface|enum) ([A-Z][A-Za-z0-9]*)");
        var found = new ArrayList<String>();
        for (var file : SourceShape.sources(house)) {
            declared.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
        }
        return Set.copyOf(found);
    }

    private static List<Path> walks(Path house) throws IOException {
        try (Stream<Path> list = Files.list(house.resolve("docs/walkthroughs"))) {
            return list.sorted().toList();
        }
    }
}
