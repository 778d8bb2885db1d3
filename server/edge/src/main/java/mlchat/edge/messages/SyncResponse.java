package mlchat.edge.messages;

import java.util.List;
import java.util.Optional;
import mlchat.edge.personal.PersonalResponse;
import mlchat.edge.rooms.RoomResponse;

/// Everything a client missed, at most [mlchat.domain.messages.Changes#LIMIT] changes at a time.
///
/// @param rooms  rooms that changed since the client's revision; a room with `more` has more to ask for
/// @param joined rooms the client does not have yet
/// @param left   rooms the client has and its user is not in any more
/// @param marks  the user's read mark in each room
/// @param personal what changed of the user's own; with the first answer to who names a `userRev`
/// @param cursor give it back to go on; missing at the end
public record SyncResponse(
        String incarnation,
        List<ChangesResponse> rooms,
        List<RoomResponse> joined,
        List<String> left,
        List<Mark> marks,
        Optional<PersonalResponse> personal,
        Optional<String> cursor) {

    /// A read mark and what is left to read after it.
    public record Mark(String roomId, long readSeq, int unread, int mentions) {}
}
