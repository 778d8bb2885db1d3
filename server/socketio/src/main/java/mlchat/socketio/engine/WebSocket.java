package mlchat.socketio.engine;

import io.netty.buffer.ByteBuf;

/// A session's WebSocket as the session sees it. Only on the session's loop, wherever the channel lives.
public interface WebSocket {
    /// Writes finished frames; they leave at the end of the turn. Takes ownership.
    ///
    /// @param messages how many messages the frames hold
    void write(ByteBuf frames, int messages);

    /// Whether nothing written earlier still waits for the client.
    boolean isDrained();

    /// Whether the client asked for binary as base64 text.
    boolean wantsBase64();

    /// Whether messages go out compressed.
    boolean deflates();

    /// Sends what is written, then a close frame (RFC 6455, section 7.4), then closes soon.
    void close(int code);

    /// Closes the connection without a word.
    void cut();

    /// Runs the task once what has come in by now was read and its answers have left.
    void whenSettled(Runnable task);

    /// Stops reading; frames already read wait.
    void hold();

    /// Goes on reading, frames that wait first.
    void resume();
}
