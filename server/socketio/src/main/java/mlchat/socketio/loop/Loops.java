package mlchat.socketio.loop;

import io.netty.channel.EventLoop;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The event loops of a server, whoever started them, each met on its first connection.
public final class Loops {
    private final Map<EventLoop, Loop> loops = new ConcurrentHashMap<>();

    /// Those that had a connection.
    public Collection<Loop> all() {
        return List.copyOf(loops.values());
    }

    /// The one `Loop` of that event loop. Any thread.
    public Loop of(EventLoop eventLoop) {
        return loops.computeIfAbsent(eventLoop, Loop::new);
    }
}
