package mlchat.socketio.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of one case: ids the server made up, repetitions, and bytes that cannot be typed.
final class TranscriptTexts {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][\\w.-]*)}");
    private static final Pattern REPETITION = Pattern.compile("«(.+?)\\*(\\d+)»");
    private static final Pattern ID = Pattern.compile("[\\w-]+");
    private static final int ID_LENGTH = 20;

    private final Map<String, String> known;

    /// @param known texts with a name
    TranscriptTexts(Map<String, String> known) {
        this.known = new HashMap<>(known);
    }

    String known(String name) {
        var text = known.get(name);
        if (text == null) {
            throw new IllegalArgumentException("nothing is known of {" + name + "}");
        }
        return text;
    }

    /// What a line to be sent stands for.
    byte[] bytes(String line) {
        var filled = NAME.matcher(line).replaceAll(name -> Matcher.quoteReplacement(known(name.group(1))));
        return unescape(repeat(filled));
    }

    /// Whether a text is what the line says. An id that is not known yet is known then; no two are the same.
    boolean matches(String line, String actual) {
        var names = NAME.matcher(line);
        int end = 0;
        int at = 0;
        while (names.find()) {
            var before = literal(line.substring(end, names.start()));
            end = names.end();
            if (!actual.startsWith(before, at)) {
                return false;
            }
            at += before.length();
            var value = known.get(names.group(1));
            if (value == null && !learn(names.group(1), actual, at)) {
                return false;
            }
            if (!actual.startsWith(known(names.group(1)), at)) {
                return false;
            }
            at += known(names.group(1)).length();
        }
        return actual.substring(at).equals(literal(line.substring(end)));
    }

    private boolean learn(String name, String actual, int at) {
        if (at + ID_LENGTH > actual.length()) {
            return false;
        }
        var id = actual.substring(at, at + ID_LENGTH);
        return ID.matcher(id).matches() && !known.containsValue(id) && known.put(name, id) == null;
    }

    private static String literal(String text) {
        return new String(unescape(repeat(text)), StandardCharsets.UTF_8);
    }

    // «x*3» is xxx.
    private static String repeat(String text) {
        return REPETITION
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
    }

    // \x1e is one byte; all else is UTF-8.
    private static byte[] unescape(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        int start = 0;
        for (int at = text.indexOf("\\x"); at >= 0; at = text.indexOf("\\x", start)) {
            bytes.writeBytes(text.substring(start, at).getBytes(StandardCharsets.UTF_8));
            bytes.write(HexFormat.fromHexDigits(text, at + 2, at + 4));
            start = at + 4;
        }
        bytes.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
