package mlchat.domain.messages;

import mlchat.domain.rooms.ReadMark;

/// A thread as one person sees it.
///
/// @param root      the message that began it
/// @param following whether the person is told of new replies
/// @param mark      how far the person has read it, and what is left: replies by others
public record ThreadView(Message root, boolean following, ReadMark mark) {}
