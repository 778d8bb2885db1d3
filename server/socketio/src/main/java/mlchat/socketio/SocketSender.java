package mlchat.socketio;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import mlchat.socketio.engine.Frame;
import mlchat.socketio.loop.Loop;
import mlchat.socketio.rooms.Member;
import org.jspecify.annotations.Nullable;

/// Sends what is for one socket alone, and knows what it still has to answer. Any thread but where it is said.
final class SocketSender {
    private final Socket socket;
    private final Member member;
    // Only on the loop.
    private @Nullable PendingAcks acks;

    SocketSender(Socket socket, Member member) {
        this.socket = socket;
        this.member = member;
    }

    void event(String event, @Nullable Object[] arguments) {
        send(encoded(OptionalLong.empty(), event, arguments), member::deliver);
        tell(event, arguments);
    }

    void volatileEvent(String event, @Nullable Object[] arguments) {
        send(encoded(OptionalLong.empty(), event, arguments), member::deliverVolatile);
        tell(event, arguments);
    }

    void acknowledge(long id, @Nullable Object[] arguments) {
        var namespace = socket.namespace();
        send(namespace.encoder().ack(namespace.name(), id, Arrays.asList(arguments)), member::deliver);
    }

    // Takes ownership of the frame.
    private void send(Frame frame, Consumer<Frame> delivery) {
        boolean runs = loop().execute(() -> {
            member.settle();
            delivery.accept(frame);
            frame.release();
        });
        if (!runs) {
            frame.release();
        }
    }

    /// @param answer called once: with the arguments, or with nothing if none came in time
    void ask(Duration timeout, String event, @Nullable Object[] arguments, Consumer<Optional<List<Object>>> answer) {
        long id = socket.namespace().nextAckId();
        var frame = encoded(OptionalLong.of(id), event, arguments);
        boolean runs = loop().execute(() -> {
            askHere(id, timeout, frame, answer);
            frame.release();
        });
        if (!runs) {
            frame.release();
            answer.accept(Optional.empty());
        }
        tell(event, arguments);
    }

    private void tell(String event, @Nullable Object[] arguments) {
        if (socket.namespace().hearsOutgoing()) {
            socket.sent(event, Arrays.asList(arguments));
        }
    }

    /// Sends an event that asks for an answer. Only on the loop.
    void askHere(long id, Duration timeout, Frame frame, Consumer<Optional<List<Object>>> answer) {
        if (socket.isOpenHere()) {
            acks().expect(id, timeout, answer);
            member.settle();
            member.deliver(frame);
        } else {
            answer.accept(Optional.empty());
        }
    }

    /// The client answered. Only on the loop.
    void answered(long id, List<Object> arguments) {
        acks().answered(id, arguments);
    }

    /// The client is gone and answers no more. Only on the loop.
    void end() {
        if (acks != null) {
            acks.failAll();
        }
    }

    /// Sends what is no event of the application: an answer to a CONNECT, a goodbye. Takes ownership of the frame. Only
    /// on the loop.
    void sendHere(Frame frame) {
        socket.client().session().send(frame);
        frame.release();
    }

    private Frame encoded(OptionalLong id, String event, @Nullable Object[] arguments) {
        var namespace = socket.namespace();
        return namespace.encoder().event(namespace.name(), id, event, Arrays.asList(arguments), true);
    }

    private Loop loop() {
        return member.loop();
    }

    private PendingAcks acks() {
        if (acks == null) {
            acks = new PendingAcks(loop());
        }
        return acks;
    }
}
