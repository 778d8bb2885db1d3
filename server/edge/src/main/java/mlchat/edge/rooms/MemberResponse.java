package mlchat.edge.rooms;

import java.util.Locale;
import mlchat.domain.rooms.Member;
import mlchat.edge.people.UserResponse;
import mlchat.edge.wire.Times;

/// Somebody in a room, on the wire.
///
/// @param role `owner`, `moderator` or `member`
public record MemberResponse(UserResponse user, String role, String joinedAt) {

    public static MemberResponse of(Member member) {
        return new MemberResponse(
                UserResponse.of(member.person()),
                member.role().name().toLowerCase(Locale.ROOT),
                Times.text(member.joinedAt()));
    }
}
