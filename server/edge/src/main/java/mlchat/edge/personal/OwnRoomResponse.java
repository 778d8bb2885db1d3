package mlchat.edge.personal;

import mlchat.domain.personal.Belonging;
import mlchat.edge.wire.Fields;

/// What a room is to oneself.
///
/// @param level of which messages one is told: `all`, `mentions` or `none`
public record OwnRoomResponse(String roomId, boolean favourite, String level, long readSeq, int unread, int mentions) {

    static OwnRoomResponse of(Belonging.OfRoom room) {
        var mark = room.mark();
        return new OwnRoomResponse(
                room.room().toString(),
                room.own().favourite(),
                Fields.word(room.own().level()),
                mark.readSeq(),
                mark.unread(),
                mark.mentions());
    }
}
