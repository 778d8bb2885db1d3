package mlchat.socketio.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mlchat.socketio.Ack;
import mlchat.socketio.Adapter;
import mlchat.socketio.AnswerSink;
import mlchat.socketio.BroadcastFlags;
import mlchat.socketio.RemoteSocket;
import mlchat.socketio.Selection;
import mlchat.socketio.Socket;
import org.jspecify.annotations.Nullable;

/// Joins servers of one process to a cluster, by nothing but the adapter port.
public final class Bus {
    private final Map<String, Map<Node, Adapter.ServerEvents>> namespaces = new ConcurrentHashMap<>();

    /// What makes the adapters of one more server.
    public Adapter.Factory node() {
        return (namespace, local, events) -> {
            var node = new Node(namespace, local);
            namespaces
                    .computeIfAbsent(namespace, _ -> new ConcurrentHashMap<>())
                    .put(node, events);
            return node;
        };
    }

    private final class Node implements Adapter {
        private final String namespace;
        private final Adapter local;

        Node(String namespace, Adapter local) {
            this.namespace = namespace;
            this.local = local;
        }

        private Map<Node, ServerEvents> all() {
            return namespaces.getOrDefault(namespace, Map.of());
        }

        private Stream<Adapter> reached(BroadcastFlags flags) {
            return flags.local() ? Stream.of(local) : all().keySet().stream().map(node -> node.local);
        }

        @Override
        public void broadcast(
                Selection selection, BroadcastFlags flags, String event, List<? extends @Nullable Object> arguments) {
            reached(flags).forEach(node -> node.broadcast(selection, flags, event, arguments));
        }

        @Override
        public void ask(
                Selection selection,
                BroadcastFlags flags,
                Duration timeout,
                String event,
                List<? extends @Nullable Object> arguments,
                AnswerSink sink) {
            var nodes = reached(flags).toList();
            var waiting = new AtomicInteger(nodes.size());
            var asked = new AtomicInteger();
            nodes.forEach(node -> node.ask(selection, flags, timeout, event, arguments, new AnswerSink() {
                @Override
                public void answered(List<Object> answer) {
                    sink.answered(answer);
                }

                @Override
                public void done(int there) {
                    asked.addAndGet(there);
                    if (waiting.decrementAndGet() == 0) {
                        sink.done(asked.get());
                    }
                }
            }));
        }

        @Override
        public void join(Selection selection, BroadcastFlags flags, Set<String> rooms) {
            reached(flags).forEach(node -> node.join(selection, flags, rooms));
        }

        @Override
        public void leave(Selection selection, BroadcastFlags flags, Set<String> rooms) {
            reached(flags).forEach(node -> node.leave(selection, flags, rooms));
        }

        @Override
        public void disconnect(Selection selection, BroadcastFlags flags, boolean close) {
            reached(flags).forEach(node -> node.disconnect(selection, flags, close));
        }

        @Override
        public List<RemoteSocket> fetch(Selection selection, BroadcastFlags flags, Duration timeout) {
            return reached(flags)
                    .flatMap(node -> node.fetch(selection, flags, timeout).stream())
                    .toList();
        }

        @Override
        public void emitToServers(String event, List<? extends @Nullable Object> arguments) {
            others(events -> events.received(event, new ArrayList<>(arguments), new Answer(new ArrayList<>())));
        }

        @Override
        public List<List<Object>> askServers(
                Duration timeout, String event, List<? extends @Nullable Object> arguments) {
            var answers = new ArrayList<List<Object>>();
            others(events -> events.received(event, new ArrayList<>(arguments), new Answer(answers)));
            return answers;
        }

        private void others(Consumer<ServerEvents> action) {
            all().forEach((node, events) -> {
                if (node != this) {
                    action.accept(events);
                }
            });
        }

        @Override
        public void forEachLocal(Selection selection, Consumer<Socket> visitor) {
            local.forEachLocal(selection, visitor);
        }
    }

    private record Answer(List<List<Object>> answers) implements Ack {
        @Override
        public void reply(@Nullable Object... arguments) {
            answers.add(List.of((Object[]) arguments));
        }

        @Override
        public boolean isWanted() {
            return true;
        }
    }
}
