package mlchat.edge.rooms;

import java.util.Locale;
import java.util.Optional;
import mlchat.domain.rooms.Member;
import mlchat.edge.people.UserResponse;
import mlchat.edge.wire.Times;

/// Somebody in a room, on the wire.
///
/// @param role       `owner`, `moderator` or `member`
/// @param mutedUntil before which the member may not speak
/// @param readSeq    how far the member has read, where that is shown: only in lists of members
/// @param leftAt     since when this is no membership any more: only where changes are told
public record MemberResponse(
        UserResponse user,
        String role,
        String joinedAt,
        Optional<String> mutedUntil,
        Optional<Long> readSeq,
        Optional<String> leftAt) {

    public static MemberResponse of(Member member) {
        return of(member, Optional.empty());
    }

    static MemberResponse of(Member member, Optional<Long> readSeq) {
        return new MemberResponse(
                UserResponse.of(member.person()),
                member.role().name().toLowerCase(Locale.ROOT),
                Times.text(member.joinedAt()),
                member.mutedUntil().map(Times::text),
                readSeq,
                member.leftAt().map(Times::text));
    }
}
