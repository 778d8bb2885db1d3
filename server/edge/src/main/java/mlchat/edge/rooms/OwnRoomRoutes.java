package mlchat.edge.rooms;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import mlchat.domain.personal.Belongings;
import mlchat.domain.personal.OwnEdit;
import mlchat.domain.rooms.OwnSettings;
import mlchat.edge.wire.Fields;

/// What a room is to the caller alone, over REST.
@Controller("/api/rooms/{id}/my")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnRoomRoutes {
    private final RoomAccess access;
    private final Belongings belongings;

    OwnRoomRoutes(RoomAccess access, Belongings belongings) {
        this.access = access;
        this.belongings = belongings;
    }

    /// `PATCH /api/rooms/{id}/my`: what is missing stays as it is.
    ///
    /// @param level of which messages one is told: `all`, `mentions` or `none`
    record OwnEditRequest(Optional<Boolean> favourite, Optional<String> level) {
        OwnEdit edit() {
            return new OwnEdit(favourite, level.map(word -> Fields.choice("/level", word, OwnSettings.Level.class)));
        }
    }

    /// Changes it; the caller's other devices hear of it.
    @Patch
    RoomResponse settle(HttpRequest<?> request, String id, @Body OwnEditRequest wanted) {
        var edit = wanted.edit();
        var member = access.member(request, id);
        belongings.settle(member, edit);
        return access.show(member);
    }
}
