package mlchat.socketio.rooms;

/// One member in one room.
public final class Membership {
    static final int NOWHERE = -1;

    private final Member member;
    final Room room;
    final RoomPart part;
    /// Its place in the part. Only on the loop.
    int index = NOWHERE;

    Membership(Member member, Room room, RoomPart part) {
        this.member = member;
        this.room = room;
        this.part = part;
    }

    Member member() {
        return member;
    }
}
