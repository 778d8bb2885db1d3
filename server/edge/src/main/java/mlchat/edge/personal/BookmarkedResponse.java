package mlchat.edge.personal;

import mlchat.edge.messages.MessageResponse;

/// A bookmark with its message as it is now.
public record BookmarkedResponse(MessageResponse message, String bookmarkedAt) {}
