package mlchat.domain.rooms;

import mlchat.domain.people.UserId;

/// How far others see that somebody has read. Unlike the mark itself it never goes back.
public record Receipt(UserId user, long seq) {}
