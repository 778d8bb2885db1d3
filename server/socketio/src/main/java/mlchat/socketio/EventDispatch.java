package mlchat.socketio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Takes the events of one socket to their handlers. On the thread of the socket's mailbox, but where it is said.
final class EventDispatch {
    private final Namespace namespace;
    private final Mailbox mailbox;
    private final int places;
    private @Nullable Semaphore concurrent;

    /// @param places events handled beside the order at a time
    EventDispatch(Namespace namespace, Mailbox mailbox, int places) {
        this.namespace = namespace;
        this.mailbox = mailbox;
        this.places = places;
    }

    /// An event came in. On the event loop.
    void receive(SocketEvent event) {
        var socket = event.socket();
        if (socket.isOpenHere() && socket.handlers().isEmpty() && mailbox.isIdle()) {
            var handler = onLoop(event.name());
            if (handler != null) {
                guard(event, () -> handler.handle(socket, event.arguments(), event.ack()));
                return;
            }
        }
        mailbox.add(() -> {
            if (socket.isAdmitted()) {
                dispatch(event, socket.handlers());
            }
        });
    }

    /// The handler of that event, if it is one for the event loop and nothing stands in between.
    private @Nullable EventHandler onLoop(String event) {
        EventHandlers.@Nullable Registration found = null;
        for (var handlers : namespace.eventHandlers()) {
            if (!handlers.isPlain()) {
                return null;
            }
            var nearer = handlers.find(event);
            if (nearer.isPresent()) {
                found = nearer.get();
            }
        }
        return found != null && found.place() == EventHandlers.Place.LOOP ? found.handler() : null;
    }

    private void dispatch(SocketEvent event, Optional<EventHandlers> own) {
        var all = new ArrayList<>(namespace.eventHandlers());
        own.ifPresent(all::add);
        for (var handlers : all) {
            handlers.any().forEach(any -> guard(event, () -> any.handle(event)));
        }
        var middlewares = new ArrayList<EventMiddleware>();
        all.forEach(handlers -> middlewares.addAll(handlers.middlewares()));
        // The nearest one handles it: the socket's own before its namespace's before its family's.
        var found = all.reversed().stream()
                .flatMap(handlers -> handlers.find(event.name()).stream())
                .findFirst();
        pass(event, middlewares, () -> found.ifPresent(registration -> handle(event, registration)));
    }

    private void pass(SocketEvent event, List<EventMiddleware> middlewares, Runnable last) {
        if (middlewares.isEmpty()) {
            last.run();
            return;
        }
        var rest = middlewares.subList(1, middlewares.size());
        guard(event, () -> middlewares.getFirst().handle(event, () -> pass(event, rest, last)));
    }

    private void handle(SocketEvent event, EventHandlers.Registration registration) {
        Runnable call =
                () -> guard(event, () -> registration.handler().handle(event.socket(), event.arguments(), event.ack()));
        if (registration.place() == EventHandlers.Place.BESIDE) {
            runBeside(call);
        } else {
            call.run();
        }
    }

    private void guard(SocketEvent event, Runnable call) {
        EventHandlers.guard(event.name(), namespace.name(), call);
    }

    // Waits for a place: so a client that asks too much fills its mailbox, and is no longer read.
    private void runBeside(Runnable call) {
        if (concurrent == null) {
            concurrent = new Semaphore(places);
        }
        var taken = concurrent;
        taken.acquireUninterruptibly();
        Thread.startVirtualThread(() -> {
            try {
                call.run();
            } finally {
                taken.release();
            }
        });
    }
}
