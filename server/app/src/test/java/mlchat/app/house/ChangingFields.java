package mlchat.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A field that changes says why, or whose it is, in the comment above it; several in a row share one. What belongs to
/// an event loop is documented with the loop, and options belong to the command line's library.
final class ChangingFields {
    private static final Pattern FIELD = Pattern.compile(
            " {4}(?:(?:private|protected|public|static|volatile|transient|@Nullable) )+[\\w<>,.?\\[\\] ]+ \\w+(?: = .*)?;");
    private static final Pattern EXCUSE = Pattern.compile(" {4}(?://|@Option|@Spec).*");

    private ChangingFields() {}

    static List<String> faults(Path house) throws IOException {
        var faults = new ArrayList<String>();
        for (var file : SourceShape.sources(house)) {
            var name = house.relativize(file).toString();
            if (name.matches("server/(domain|edge|stores|app)/src/main/.*\\.java")) {
                check(name, Files.readAllLines(file), faults);
            }
        }
        return faults;
    }

    private static void check(String name, List<String> lines, List<String> faults) {
        boolean excused = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean changes = FIELD.matcher(line).matches() && !line.matches(".*\\b(final|abstract)\\b.*");
            if (changes && !excused) {
                faults.add(name + ":" + (i + 1) + " is a field that changes and does not say why");
            }
            excused = EXCUSE.matcher(line).matches() || changes && excused;
        }
    }
}
