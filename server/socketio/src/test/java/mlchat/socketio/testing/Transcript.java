package mlchat.socketio.testing;

import java.util.List;

/// One case: what clients send to a server, and all it may answer.
///
/// @param title a sentence
/// @param place file and line of the title
/// @param settings of the server, `name=value` with blanks between them
/// @param steps in order
public record Transcript(String title, String place, String settings, List<Step> steps) {
    /// One line of a case.
    ///
    /// @param place file and line
    /// @param connection the name of the connection
    /// @param sends whether the client sends it; else the server must
    /// @param text what it is; each further line is a header of the answer
    record Step(String place, String connection, boolean sends, String text) {
        /// The next line belongs to this one.
        Step with(String header) {
            return new Step(place, connection, sends, text + "\n" + header);
        }

        String written() {
            return connection + (sends ? "> " : "< ") + text.lines().findFirst().orElse("");
        }
    }
}
