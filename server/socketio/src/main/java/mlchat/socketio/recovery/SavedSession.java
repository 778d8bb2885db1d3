package mlchat.socketio.recovery;

import java.util.Optional;

/// A client whose connection broke.
///
/// @param id its socket's id
/// @param pid the secret by which it comes back
/// @param data what the application had attached
/// @param last the position of the last event sent to it; 0: none
/// @param settled nothing at or below this position that was dropped from the log is missing to it
/// @param expires when it is forgotten, by `System.nanoTime`
public record SavedSession(
        String id, String pid, HeldRooms rooms, Optional<Object> data, long last, long settled, long expires) {}
