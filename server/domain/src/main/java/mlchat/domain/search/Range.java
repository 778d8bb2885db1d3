package mlchat.domain.search;

/// A part of a text, in UTF-16: `start` belongs to it, `end` does not.
public record Range(int start, int end) {}
