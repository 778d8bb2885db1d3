package mlchat.socketio.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mlchat.socketio.testing.Transcript.Step;

/// Reads transcripts; their format is described in the README beside them.
public final class TranscriptReader {
    private static final Pattern STEP = Pattern.compile("(\\*|[A-Z])([>:<]) ?(.*)");
    /// In a prelude, stands for the connection that uses it.
    private static final String ANY = "*";

    private final Map<String, List<Step>> preludes = new HashMap<>();
    private final List<Transcript> cases = new ArrayList<>();
    private String title = "";
    private String titlePlace = "";
    private String settings = "";
    private List<Step> steps = new ArrayList<>();

    /// All cases of one file.
    ///
    /// @param preludes a file with what many cases begin with
    public static List<Transcript> read(Path preludes, Path file) throws IOException {
        var reader = new TranscriptReader();
        reader.take(preludes.getFileName().toString(), Files.readAllLines(preludes));
        reader.take(file.getFileName().toString(), Files.readAllLines(file));
        return reader.cases;
    }

    /// The cases in these lines, which name no prelude but their own.
    static List<Transcript> read(String name, List<String> lines) {
        var reader = new TranscriptReader();
        reader.take(name, lines);
        return reader.cases;
    }

    private void take(String file, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            take(file + ":" + (i + 1), lines.get(i));
        }
        finish();
    }

    private void take(String place, String line) {
        if (line.startsWith("== ")) {
            finish();
            title = line.substring(3);
            titlePlace = place;
        } else if (line.startsWith(":: ")) {
            finish();
            preludes.put(line.substring(3), steps);
        } else if (line.startsWith("server: ")) {
            settings = line.substring(8);
        } else if (line.isEmpty()) {
            // What is sent behind a blank line is another segment.
            steps.add(new Step(place, "", true, ""));
        } else if (!line.startsWith("#")) {
            takeStep(place, line);
        }
    }

    private void takeStep(String place, String line) {
        var step = STEP.matcher(line);
        if (!step.matches()) {
            throw new IllegalArgumentException(place + ": " + line);
        }
        var connection = step.group(1);
        var text = step.group(3);
        if (step.group(2).equals(":")) {
            use(place, connection, text);
        } else if (step.group(2).equals("<") && text.startsWith(" ")) {
            steps.set(steps.size() - 1, steps.getLast().with(text.strip()));
        } else {
            steps.add(new Step(place, connection, step.group(2).equals(">"), text));
        }
    }

    private void use(String place, String connection, String name) {
        var prelude = preludes.get(name);
        if (prelude == null) {
            throw new IllegalArgumentException(place + ": no prelude " + name);
        }
        for (var step : List.copyOf(prelude)) {
            steps.add(new Step(
                    place + " (" + step.place() + ")",
                    step.connection().equals(ANY) ? connection : step.connection(),
                    step.sends(),
                    step.text().replace("{" + ANY, "{" + connection)));
        }
    }

    private void finish() {
        if (!title.isEmpty()) {
            cases.add(new Transcript(title, titlePlace, settings, List.copyOf(steps)));
        }
        title = "";
        settings = "";
        steps = new ArrayList<>();
    }
}
