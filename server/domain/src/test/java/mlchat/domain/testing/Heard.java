package mlchat.domain.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mlchat.domain.Broadcast;
import mlchat.domain.Event;
import mlchat.domain.rooms.RoomId;

/// Listens, and remembers in order what was announced.
public final class Heard implements Broadcast {
    private final List<Event> events = new ArrayList<>();
    private volatile Consumer<Event> reaction = _ -> {};

    @Override
    public void announce(Event event) {
        reaction.accept(event);
        synchronized (events) {
            events.add(event);
        }
    }

    /// Does this at every announcement, on the thread that announces.
    public void react(Consumer<Event> to) {
        reaction = to;
    }

    /// Everything of that kind, in the order in which it was heard.
    public <E extends Event> List<E> all(Class<E> kind) {
        synchronized (events) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /// The revisions announced for the room, in the order in which they were heard.
    public List<Long> revisions(RoomId room) {
        return all(Event.RoomChange.class).stream()
                .filter(change -> change.roomId().equals(room))
                .map(Event.RoomChange::rev)
                .toList();
    }
}
