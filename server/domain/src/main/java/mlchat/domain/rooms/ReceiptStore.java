package mlchat.domain.rooms;

import java.util.List;
import java.util.Optional;
import mlchat.domain.people.UserId;

/// Shows how far members have read.
///
/// Nothing is shown of a room that has switched it off or has more than `most` members, nor of a person
/// who has switched it off. What somebody reads while hidden shows once that person shows himself again.
public interface ReceiptStore {

    /// How far the member has read.
    Optional<Receipt> receipt(RoomId room, UserId user, int most);

    /// How far the members have read, in no particular order.
    List<Receipt> receipts(RoomId room, int most);
}
