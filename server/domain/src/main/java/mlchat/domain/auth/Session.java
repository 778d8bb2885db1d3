package mlchat.domain.auth;

import java.time.Instant;
import mlchat.domain.people.UserId;

/// One device that logged in once.
///
/// @param client  how the device names itself (its `User-Agent`), cut to a sensible length
/// @param address the network address it logged in from
/// @param endsAt  when it ends whatever happens
public record Session(
        SessionId id,
        UserId user,
        String client,
        String address,
        Instant createdAt,
        Instant lastUsedAt,
        Instant endsAt) {}
