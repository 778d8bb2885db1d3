package mlchat.edge.live;

import static java.lang.System.Logger.Level.ERROR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import mlchat.domain.Refused;
import mlchat.edge.problems.Problem;
import mlchat.edge.problems.ProblemType;
import mlchat.edge.problems.Problems;
import mlchat.edge.wire.Json;
import mlchat.edge.wire.Malformed;
import mlchat.socketio.Ack;
import mlchat.socketio.RawJson;

/// Where every socket event enters and every "no" to one ends: one object in, one acknowledgement out.
///
/// A refusal and a malformed payload become `{ok:false, problem}`; an accident is logged once with the id that its
/// problem names.
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
        var requestId = UUID.randomUUID().toString();
        Object answer;
        try {
            answer = handling.answer(payload(arguments, type));
        } catch (Refused refused) {
            answer = no(Problems.of(refused.refusal()), requestId);
        } catch (Malformed malformed) {
            answer = no(malformed.problem(), requestId);
        } catch (RuntimeException accident) {
            LOG.log(ERROR, "event " + requestId + " failed", accident);
            answer = no(Problem.of(ProblemType.INTERNAL), requestId);
        }
        ack.reply(RawJson.of(Json.write(answer)));
    }

    private static RefusedAck no(Problem problem, String requestId) {
        return new RefusedAck(false, problem.withInstance(requestId));
    }

    private static <T> T payload(List<Object> arguments, Class<T> type) {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof JsonNode tree) || !tree.isObject()) {
            throw new Malformed(Problem.of(ProblemType.MALFORMED, "An event takes one object and an acknowledgement."));
        }
        return Json.read(tree, type);
    }
}
