package mlchat.bench.servers;

import java.util.List;
import mlchat.bench.load.Measurement;

/// A server that takes part. It is started with its port as the argument `PORT`, and broadcasts `chat` to the room.
///
/// @param name what it is called in tables and names of files
public record Contestant(String name, List<String> command, Measurement.Collector collector) {
    static final String PORT = "PORT";

    public Contestant {
        command = List.copyOf(command);
    }

    List<String> commandFor(int port) {
        return command.stream()
                .map(word -> word.equals(PORT) ? Integer.toString(port) : word)
                .toList();
    }
}
