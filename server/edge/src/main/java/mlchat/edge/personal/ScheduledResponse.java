package mlchat.edge.personal;

import java.util.Optional;
import mlchat.domain.personal.ScheduledMessage;
import mlchat.edge.wire.Fields;
import mlchat.edge.wire.Times;

/// A message that is to be said later.
///
/// @param content empty when it was said or given up
/// @param at      when it is to be said
/// @param state   `waiting`, `posting`, `failed`, `posted` or `cancelled`
/// @param failure why it could not be said: the last part of a problem's type
public record ScheduledResponse(
        String id, String roomId, String clientId, String content, String at, String state, Optional<String> failure) {

    static ScheduledResponse of(ScheduledMessage message) {
        return new ScheduledResponse(
                message.id().toString(),
                message.room().toString(),
                message.clientId().value(),
                message.content(),
                Times.text(message.due()),
                Fields.word(message.state()),
                message.failure().map(Fields::word));
    }
}
