package mlchat.domain;

/// What every text that is kept must satisfy, whoever wrote it.
public final class Text {
    private Text() {}

    /// Text that every store can keep and give back byte for byte: no U+0000 (PostgreSQL refuses it) and no
    /// half of a surrogate pair (UTF-8 has no form for it, RFC 3629, section 3).
    ///
    /// @throws Refused with [Refusal.TextInvalid]
    public static void requireStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Refused(new Refusal.TextInvalid("Text must not contain the character U+0000."));
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new Refused(new Refusal.TextInvalid("Text must not contain half of a surrogate pair."));
                }
                i++;
            }
        }
    }

    /// The length that limits speak of: Unicode code points.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
