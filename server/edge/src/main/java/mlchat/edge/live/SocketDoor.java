package mlchat.edge.live;

import static java.lang.System.Logger.Level.ERROR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import mlchat.domain.Refused;
import mlchat.edge.auth.Caller;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.problems.Problems;
import mlchat.edge.wire.Json;
import mlchat.edge.wire.Malformed;
import mlchat.socketio.Ack;
import mlchat.socketio.ConnectRefused;
import mlchat.socketio.RawJson;
import mlchat.socketio.Socket;

/// Where every socket and every event of one enters, and every "no" to them ends: one object in, one acknowledgement
/// out.
///
/// A refusal and a malformed payload become `{ok:false, problem}`, or the data of `connect_error`; an accident is
/// logged once with the id that its problem names.
final class SocketDoor {
    private static final System.Logger LOG = System.getLogger(SocketDoor.class.getName());

    private SocketDoor() {}

    /// What an event does with its payload; the answer is sent as the acknowledgement.
    interface Handling<T> {
        Object answer(T payload);
    }

    /// The acknowledgement of a refused event.
    record RefusedAck(boolean ok, Problem problem) {}

    static <T> void handle(List<Object> arguments, Ack ack, Class<T> type, Handling<T> handling) {
        Object answer;
        try {
            answer = handling.answer(payload(arguments, type));
        } catch (RuntimeException | Error fault) {
            answer = new RefusedAck(false, problem("event", fault));
        }
        ack.reply(RawJson.of(Json.write(answer)));
    }

    /// Finds out who connects.
    ///
    /// @throws ConnectRefused with the problem as `data`
    static Caller admit(Supplier<Caller> asking) {
        try {
            return asking.get();
        } catch (RuntimeException | Error fault) {
            var problem = problem("connection", fault);
            throw new ConnectRefused(problem.title(), RawJson.of(Json.write(problem)));
        }
    }

    /// Lets a socket in. One that cannot be told where it stands is cut without a goodbye, so that its client comes
    /// back: it would hear nothing and not know.
    static void welcome(Socket socket, Runnable welcome) {
        try {
            welcome.run();
        } catch (Refused _) {
            socket.drop();
        } catch (RuntimeException | Error fault) {
            var _ = accident("welcome", UUID.randomUUID().toString(), fault);
            socket.drop();
        }
    }

    private static Problem problem(String what, Throwable fault) {
        var requestId = UUID.randomUUID().toString();
        var problem = switch (fault) {
            case Refused refused -> Problems.of(refused.refusal());
            case Malformed malformed -> malformed.problem();
            default -> accident(what, requestId, fault);
        };
        return problem.withInstance(requestId);
    }

    private static Problem accident(String what, String requestId, Throwable fault) {
        LOG.log(ERROR, what + " " + requestId + " failed", fault);
        return Problem.of(ProblemType.INTERNAL);
    }

    private static <T> T payload(List<Object> arguments, Class<T> type) {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof JsonNode tree) || !tree.isObject()) {
            throw new Malformed(Problem.of(ProblemType.MALFORMED, "An event takes one object and an acknowledgement."));
        }
        return Json.read(tree, type);
    }
}
