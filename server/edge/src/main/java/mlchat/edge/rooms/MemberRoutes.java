package mlchat.edge.rooms;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mlchat.domain.people.Username;
import mlchat.domain.rooms.Member;
import mlchat.domain.rooms.Members;
import mlchat.domain.rooms.Receipt;
import mlchat.domain.rooms.Receipts;
import mlchat.domain.rooms.Role;
import mlchat.edge.live.RoomChannels;
import mlchat.edge.people.UserResponse;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Malformed;
import mlchat.edge.wire.Times;

/// Who belongs to a room, over REST. Whoever is out hears nothing of the room any more before the answer
/// leaves.
@Controller("/api/rooms/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MemberRoutes {
    private final RoomAccess access;
    private final Members members;
    private final Receipts receipts;
    private final RoomChannels channels;

    MemberRoutes(RoomAccess access, Members members, Receipts receipts, RoomChannels channels) {
        this.access = access;
        this.members = members;
        this.receipts = receipts;
        this.channels = channels;
    }

    /// A page of members, by username.
    ///
    /// @param cursor asks for those behind; missing on the last page
    record MembersResponse(List<MemberResponse> members, Optional<String> cursor) {}

    /// `POST /api/rooms/{id}/leave`
    ///
    /// @param heirId who becomes owner; needed from the last owner of a room where others are
    record LeaveRequest(Optional<String> heirId) {}

    /// `PUT /api/rooms/{id}/members/{userId}`
    ///
    /// @param role `owner`, `moderator` or `member`; without it somebody new becomes a member, and others stay
    /// what they
    ///     are
    record MemberRequest(Optional<String> role) {}

    /// `POST /api/rooms/{id}/members/{userId}/mute`
    ///
    /// @param until missing: until it is lifted
    record MuteRequest(Optional<String> until) {}

    /// Who is banned.
    record BansResponse(List<UserResponse> users) {}

    /// Comes into a public room.
    @Post("/join")
    RoomResponse join(HttpRequest<?> request, String id) {
        var caller = access.caller(request);
        var room = RoomAccess.room(id);
        members.join(room, caller.user(), caller.session());
        return access.show(access.member(caller, room));
    }

    /// Leaves.
    @Post("/leave")
    HttpResponse<Void> leave(HttpRequest<?> request, String id, @Body LeaveRequest wanted) {
        var member = access.member(request, id);
        wanted.heirId()
                .map(RoomAccess::user)
                .ifPresentOrElse(heir -> members.leave(member, heir), () -> members.leave(member));
        channels.settle();
        return HttpResponse.noContent();
    }

    /// The members, by username.
    @Get("/members")
    MembersResponse list(
            HttpRequest<?> request,
            String id,
            @QueryValue Optional<String> cursor,
            @QueryValue Optional<String> limit) {
        int most = Math.clamp(Fields.number("limit", limit).orElse((long) Members.PAGE), 1, Members.PAGE);
        var reader = access.member(request, id);
        var found = cursor.map(name -> Fields.field("/cursor", name, Username::new))
                .map(name -> members.after(reader, name, most))
                .orElseGet(() -> members.first(reader, most));
        var next = found.size() == most
                ? Optional.of(found.getLast().person().username().value())
                : Optional.<String>empty();
        var read = receipts.of(reader).stream().collect(Collectors.toMap(Receipt::user, Receipt::seq));
        return new MembersResponse(
                found.stream()
                        .map(member -> MemberResponse.of(
                                member,
                                Optional.ofNullable(read.get(member.person().id()))))
                        .toList(),
                next);
    }

    /// Brings somebody in, or makes a member something else.
    @Put("/members/{userId}")
    MemberResponse put(HttpRequest<?> request, String id, String userId, @Body MemberRequest wanted) {
        var actor = access.member(request, id);
        var user = RoomAccess.user(userId);
        return MemberResponse.of(wanted.role()
                .map(MemberRoutes::role)
                .map(role -> members.appoint(actor, user, role))
                .orElseGet(() -> members.add(actor, user)));
    }

    private static Role role(String name) {
        return switch (name) {
            case "owner" -> Role.OWNER;
            case "moderator" -> Role.MODERATOR;
            case "member" -> Role.MEMBER;
            default ->
                throw new Malformed(Problem.at(
                        ProblemType.MALFORMED, "/role", "A role is \"owner\", \"moderator\" or \"member\"."));
        };
    }

    /// Takes somebody out.
    @Delete("/members/{userId}")
    HttpResponse<Void> remove(HttpRequest<?> request, String id, String userId) {
        var actor = access.member(request, id);
        var user = RoomAccess.user(userId);
        members.remove(actor, user);
        channels.settle();
        return HttpResponse.noContent();
    }

    /// Who is banned; for moderators and owners.
    @Get("/bans")
    BansResponse bans(HttpRequest<?> request, String id) {
        var banned = members.banned(access.member(request, id));
        return new BansResponse(banned.stream().map(UserResponse::of).toList());
    }

    /// Takes somebody out and keeps that person out.
    @Post("/members/{userId}/ban")
    HttpResponse<Void> ban(HttpRequest<?> request, String id, String userId) {
        var actor = access.member(request, id);
        var user = RoomAccess.user(userId);
        members.ban(actor, user);
        channels.settle();
        return HttpResponse.noContent();
    }

    /// Lifts a ban.
    @Delete("/members/{userId}/ban")
    HttpResponse<Void> pardon(HttpRequest<?> request, String id, String userId) {
        members.pardon(access.member(request, id), RoomAccess.user(userId));
        return HttpResponse.noContent();
    }

    /// Lets a member not speak for a time.
    @Post("/members/{userId}/mute")
    MemberResponse mute(HttpRequest<?> request, String id, String userId, @Body MuteRequest wanted) {
        var until = wanted.until()
                .map(text -> Fields.field("/until", text, Times::parse))
                .orElse(Member.FOR_GOOD);
        var member = members.mute(access.member(request, id), RoomAccess.user(userId), until);
        return MemberResponse.of(member);
    }

    /// Lets a member speak again.
    @Delete("/members/{userId}/mute")
    MemberResponse unmute(HttpRequest<?> request, String id, String userId) {
        return MemberResponse.of(members.unmute(access.member(request, id), RoomAccess.user(userId)));
    }
}
