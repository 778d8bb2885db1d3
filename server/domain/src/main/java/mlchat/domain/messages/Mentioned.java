package mlchat.domain.messages;

import java.util.List;
import mlchat.domain.people.UserId;

/// Who is named in a message and is in its room.
///
/// @param people in the order in which they are named
/// @param room   whether it calls everybody there
public record Mentioned(List<UserId> people, boolean room) {
    public static final Mentioned NOBODY = new Mentioned(List.of(), false);

    public Mentioned {
        people = List.copyOf(people);
    }
}
