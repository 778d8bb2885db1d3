package mlchat.domain.messages;

import java.util.List;

/// Reads what in a message is said in plain words: neither code nor a link nor an image nor markup.
///
/// Messages are Markdown, whose syntax the domain leaves to whoever knows it.
@FunctionalInterface
public interface Prose {

    /// The pieces of plain text in their order. An `@` that was escaped, or written as a character reference,
    /// separates two pieces and is in neither. Never fails, whatever the text.
    List<String> of(String markdown);
}
