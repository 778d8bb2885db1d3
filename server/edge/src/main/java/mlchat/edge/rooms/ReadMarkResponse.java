package mlchat.edge.rooms;

import mlchat.domain.rooms.ReadMark;

/// How far one has read a room, and what is left.
public record ReadMarkResponse(long readSeq, int unread, int mentions) {
    public static ReadMarkResponse of(ReadMark mark) {
        return new ReadMarkResponse(mark.readSeq(), mark.unread(), mark.mentions());
    }
}
