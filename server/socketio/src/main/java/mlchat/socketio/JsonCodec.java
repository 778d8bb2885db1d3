package mlchat.socketio;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The JSON library, as far as Socket.IO needs one. Any thread, the event loops included.
///
/// Values are the library's own trees. Binary is `byte[]` where it stands alone, and whatever the library has for
/// it inside a tree; on the wire each is an attachment with `{"_placeholder":true,"num":n}` in its place.
public interface JsonCodec {
    /// The elements of one JSON array, which must be all of `json`. With attachments, placeholders are replaced by
    /// them; without any they are plain data.
    ///
    /// @throws MalformedJson if it is anything else, or a placeholder's `num` is not that of an attachment
    List<Object> readArray(String json, List<byte[]> attachments) throws MalformedJson;

    /// One JSON object, which must be all of `json`.
    Object readObject(String json) throws MalformedJson;

    /// A text of an object that `readObject` read, by its key. Empty if there is none or it is no text.
    Optional<String> text(Object object, String key);

    /// The value as an event name: a text, or a number as it is written. Empty if it is neither.
    Optional<String> eventName(Object value);

    /// Writes a value as compact UTF-8 JSON with control characters escaped, and adds what is binary in it to
    /// `attachments`.
    void write(@Nullable Object value, OutputStream target, List<byte[]> attachments);
}
