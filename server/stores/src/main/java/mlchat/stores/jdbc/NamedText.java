package mlchat.stores.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A statement whose parameters have names, `:room`, as JDBC wants it: each a question mark, found by its position.
/// What stands in quotes or behind `--` is no parameter.
///
/// @param positions  of each name, from 1 on
/// @param parameters how many question marks there are
record NamedText(String sql, Map<String, List<Integer>> positions, int parameters) {

    static NamedText parse(String text) {
        var sql = new StringBuilder(text.length());
        var positions = new LinkedHashMap<String, List<Integer>>();
        int parameters = 0;
        for (int at = 0; at < text.length(); ) {
            int end = endOfPiece(text, at);
            if (text.charAt(at) == ':' && end > at + 1) {
                positions
                        .computeIfAbsent(text.substring(at + 1, end), _ -> new ArrayList<>())
                        .add(++parameters);
                sql.append('?');
            } else {
                sql.append(text, at, end);
            }
            at = end;
        }
        return new NamedText(sql.toString(), Map.copyOf(positions), parameters);
    }

    /// A quoted piece, a comment or a parameter whole, and of everything else one character.
    private static int endOfPiece(String text, int at) {
        return switch (text.charAt(at)) {
            case '\'', '"' -> behind(text, text.charAt(at), at + 1);
            case '-' -> text.startsWith("--", at) ? behind(text, '\n', at) : at + 1;
            case ':' -> endOfName(text, at + 1);
            default -> at + 1;
        };
    }

    private static int behind(String text, char closing, int from) {
        int end = text.indexOf(closing, from);
        return end < 0 ? text.length() : end + 1;
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
