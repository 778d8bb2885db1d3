package mlchat.socketio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Takes the events of one socket to their handlers. Only on the thread of the socket's mailbox.
final class EventDispatch {
    private final Namespace namespace;
    private final int places;
    private @Nullable Semaphore concurrent;

    /// @param places events handled beside the order at a time
    EventDispatch(Namespace namespace, int places) {
        this.namespace = namespace;
        this.places = places;
    }

    /// @param own the socket's own handlers, if it has any
    void dispatch(SocketEvent event, Optional<EventHandlers> own) {
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
        if (registration.concurrent()) {
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
