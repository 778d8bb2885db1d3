package mlchat.edge.rooms;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mlchat.domain.messages.Messages;
import mlchat.domain.rooms.RoomEntry;
import mlchat.domain.rooms.RoomName;
import mlchat.domain.rooms.Rooms;
import mlchat.edge.Installation;
import mlchat.edge.messages.MessageResponse;

/// Rooms over REST: finding, making, settling and deleting them.
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoomRoutes {
    private final RoomAccess access;
    private final Rooms rooms;
    private final Messages messages;
    private final Installation installation;

    RoomRoutes(RoomAccess access, Rooms rooms, Messages messages, Installation installation) {
        this.access = access;
        this.rooms = rooms;
        this.messages = messages;
        this.installation = installation;
    }

    /// All rooms of the caller.
    record RoomsResponse(List<RoomResponse> rooms, String incarnation) {}

    /// A page of the directory.
    ///
    /// @param cursor asks for what comes behind; missing on the last page
    record DirectoryResponse(List<RoomResponse> rooms, Optional<String> cursor) {}

    /// `POST /api/directs`
    record DirectRequest(List<String> userIds) {}

    /// `PUT /api/rooms/{id}/read`
    record ReadRequest(long seq, Optional<Boolean> force) {}

    /// The caller's rooms, the one that spoke last first.
    @Get("/rooms")
    RoomsResponse all(HttpRequest<?> request) {
        var user = access.caller(request).user();
        var latest = messages.latest(user);
        var list = rooms.views(user).stream()
                .map(view -> RoomResponse.of(
                        view,
                        Optional.ofNullable(latest.get(view.room().id()))
                                .map(message -> MessageResponse.forReader(message, user))))
                .sorted(Comparator.comparing(RoomRoutes::liveliness).reversed())
                .toList();
        return new RoomsResponse(list, installation.incarnation());
    }

    private static String liveliness(RoomResponse room) {
        return room.lastMessage().map(MessageResponse::timestamp).orElse("");
    }

    /// Public rooms, by name.
    @Get("/rooms/public")
    DirectoryResponse directory(
            HttpRequest<?> request, @QueryValue(defaultValue = "") String query, @QueryValue Optional<String> cursor) {
        var caller = access.caller(request);
        boolean all = query.isBlank();
        var found = all
                ? cursor.map(RoomName::new)
                        .map(name -> rooms.directoryAfter(name, caller.user()))
                        .orElseGet(() -> rooms.directory(caller.user()))
                : rooms.search(query, caller.user());
        var next = all && found.size() == Rooms.DIRECTORY_PAGE ? name(found.getLast()) : Optional.<String>empty();
        return new DirectoryResponse(found.stream().map(RoomResponse::of).toList(), next);
    }

    private static Optional<String> name(RoomEntry entry) {
        return entry.room().name().map(RoomName::value);
    }

    /// Makes a room that belongs to the caller.
    @Post("/rooms")
    HttpResponse<RoomResponse> create(HttpRequest<?> request, @Body NewRoomRequest wanted) {
        var caller = access.caller(request);
        var room = rooms.create(wanted.room(), caller.user(), caller.session());
        return HttpResponse.created(access.show(access.member(caller, room)));
    }

    /// The one direct conversation of the caller and these people.
    @Post("/directs")
    RoomResponse direct(HttpRequest<?> request, @Body DirectRequest wanted) {
        var caller = access.caller(request);
        var others = wanted.userIds().stream().map(RoomAccess::user).collect(Collectors.toSet());
        var room = rooms.direct(caller.user(), caller.session(), others);
        return access.show(access.member(caller, room));
    }

    /// One room.
    @Get("/rooms/{id}")
    RoomResponse one(HttpRequest<?> request, String id) {
        return access.show(access.member(request, id));
    }

    /// Changes the room's settings.
    @Patch("/rooms/{id}")
    RoomResponse change(HttpRequest<?> request, String id, @Body RoomEditRequest edit) {
        var member = access.member(request, id);
        rooms.change(member, edit.edit());
        return access.show(member);
    }

    /// Deletes the room and everything in it.
    @Delete("/rooms/{id}")
    HttpResponse<Void> delete(HttpRequest<?> request, String id) {
        rooms.delete(access.member(request, id));
        return HttpResponse.noContent();
    }

    /// Moves the caller's read mark.
    @Put("/rooms/{id}/read")
    ReadMarkResponse read(HttpRequest<?> request, String id, @Body ReadRequest mark) {
        var member = access.member(request, id);
        return ReadMarkResponse.of(rooms.read(member, mark.seq(), mark.force().orElse(false)));
    }
}
