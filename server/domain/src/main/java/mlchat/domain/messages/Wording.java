package mlchat.domain.messages;

/// What a message is to say from now on.
///
/// @param mentions whom it names
public record Wording(String content, Mentions mentions) {

    /// Words that name nobody.
    public Wording(String content) {
        this(content, Mentions.NONE);
    }
}
