package mlchat.bench.chat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mlchat.bench.load.Histogram;
import mlchat.stores.StartFault;

/// Measures the built program over its own protocol: sending until it is kept (P5), until others hear it (P6), and
/// reading back (P7).
public final class ChatBench {
    /// The just-in-time compiler shares two cores with everything else, and takes this long.
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(25);
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(10);
    private static final int READERS = 8;
    private static final int PAGES = 4_000;
    private static final String FILLER = "some words of an ordinary message in an ordinary room";

    private final Path root;
    private final int messages;

    /// @param messages in the large room whose pages are read
    public ChatBench(Path root, int messages) {
        this.root = root;
        this.messages = messages;
    }

    /// What can be measured alone.
    public enum Part {
        SEND,
        DELIVER,
        READ
    }

    /// Prints what it measures.
    public void run(Set<Part> parts) throws IOException, StartFault, InterruptedException {
        if (parts.contains(Part.SEND)) {
            durableSends();
        }
        if (parts.contains(Part.DELIVER)) {
            deliveries("100 rooms of 10, 1,000 messages a second", 100, 10, 1_000);
            deliveries("one room of 1,000, 50 messages a second", 1, 1_000, 50);
        }
        if (parts.contains(Part.READ)) {
            reading(10_000);
            reading(messages);
        }
    }

    private void durableSends() throws IOException, StartFault, InterruptedException {
        inVillage(100, 2, 0, (server, inhabitants) -> {
            try (var swarm = new ChatSwarm(server.address(), server.tokens(inhabitants), sending(inhabitants))) {
                swarm.connect();
                swarm.askInTurns(WARM_UP);
                swarm.startOver();
                double cpu = server.cpu();
                swarm.askInTurns(WINDOW);
                cpu = server.cpu() - cpu;
                System.out.printf(
                        Locale.ROOT,
                        "P5, 200 sockets in 100 rooms of 2, one message in flight each: %.0f acks a second,"
                                + " %.0f us of the server's CPU each, p50 %.1f ms, p99 %.1f ms, %d refused%n",
                        swarm.answered() / (WINDOW / 1e9),
                        cpu * 1e6 / swarm.answered(),
                        swarm.answerTimes().millis(0.5),
                        swarm.answerTimes().millis(0.99),
                        swarm.refused());
            }
        });
    }

    private void deliveries(String name, int rooms, int size, int perSecond)
            throws IOException, StartFault, InterruptedException {
        inVillage(rooms, size, 0, (server, inhabitants) -> {
            try (var swarm = new ChatSwarm(server.address(), server.tokens(inhabitants), sending(inhabitants))) {
                swarm.connect();
                swarm.askOnSchedule(perSecond, WARM_UP);
                swarm.startOver();
                double cpu = server.cpu();
                swarm.askOnSchedule(perSecond, WINDOW);
                cpu = server.cpu() - cpu;
                System.out.printf(
                        Locale.ROOT,
                        "P6, %s: %d deliveries, p50 %.1f ms, p99 %.1f ms, %.1f us of the server's CPU a delivery,"
                                + " %d refused%n",
                        name,
                        swarm.deliveries(),
                        swarm.deliveryTimes().millis(0.5),
                        swarm.deliveryTimes().millis(0.99),
                        cpu * 1e6 / swarm.deliveries(),
                        swarm.refused());
            }
        });
    }

    private void reading(int history) throws IOException, StartFault, InterruptedException {
        inVillage(1, READERS, history, (server, inhabitants) -> {
            var tokens = server.tokens(inhabitants);
            var room = inhabitants.getFirst().roomId();
            pages(server, tokens, room, history);
            double cpu = server.cpu();
            long begun = System.nanoTime();
            var times = pages(server, tokens, room, history);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "P7, a page of 50 anywhere in a room of %,d: %.0f a second, p50 %.1f ms, p99 %.1f ms,"
                            + " %.0f us of the server's CPU%n",
                    history,
                    PAGES / seconds,
                    times.millis(0.5),
                    times.millis(0.99),
                    (server.cpu() - cpu) * 1e6 / PAGES);
            syncs(server, tokens, room, history);
        });
    }

    /// Reads pages at random places, by all readers at once.
    private static Histogram pages(ChatServer server, List<String> tokens, String room, int history)
            throws IOException, InterruptedException {
        var random = new SplittableRandom(7);
        var times = new Histogram();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = tokens.stream()
                    .map(token -> {
                        var places = random.split();
                        return threads.submit((Callable<long[]>) () -> {
                            var own = new long[PAGES / READERS];
                            for (int i = 0; i < own.length; i++) {
                                int seq = places.nextInt(51, history);
                                own[i] = server.time(
                                        "/api/messages?roomId=" + room + "&before=" + seq + "&limit=50", token);
                            }
                            return own;
                        });
                    })
                    .toList();
            for (Future<long[]> reader : readers) {
                for (long nanos : reader.get()) {
                    times.add(nanos);
                }
            }
            return times;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /// Everybody was away for twenty messages, again and again.
    private static void syncs(ChatServer server, List<String> tokens, String room, int history)
            throws IOException, InterruptedException {
        var rooms = server.get("/api/rooms", tokens.getFirst());
        var incarnation = rooms.path("incarnation").asText();
        long rev = 0;
        for (var one : rooms.path("rooms")) {
            rev = one.path("id").asText().equals(room) ? one.path("rev").asLong() : rev;
        }
        var question =
                "[\"sync\",{\"incarnation\":\"%s\",\"rooms\":{\"%s\":%d}}]".formatted(incarnation, room, rev - 20);
        try (var swarm = new ChatSwarm(server.address(), tokens, (_, _, _) -> question)) {
            swarm.connect();
            swarm.askInTurns(WARM_UP / 2);
            swarm.startOver();
            double cpu = server.cpu();
            swarm.askInTurns(WINDOW);
            System.out.printf(
                    Locale.ROOT,
                    "P7, sync after 20 messages in a room of %,d: %.0f a second, p50 %.1f ms, p99 %.1f ms,"
                            + " %.0f us of the server's CPU, %d refused%n",
                    history,
                    swarm.answered() / (WINDOW / 1e9),
                    swarm.answerTimes().millis(0.5),
                    swarm.answerTimes().millis(0.99),
                    (server.cpu() - cpu) * 1e6 / swarm.answered(),
                    swarm.refused());
        }
    }

    private static ChatSwarm.Asking sending(List<Village.Inhabitant> inhabitants) {
        return (client, number, at) ->
                "[\"message:send\",{\"clientId\":\"c%d-%d\",\"roomId\":\"%s\",\"content\":\"%d.%d. %s\"}]"
                        .formatted(client, number, inhabitants.get(client).roomId(), client, at, FILLER);
    }

    @FunctionalInterface
    private interface Stay {
        void with(ChatServer server, List<Village.Inhabitant> inhabitants) throws IOException, InterruptedException;
    }

    private void inVillage(int rooms, int size, int history, Stay stay)
            throws IOException, StartFault, InterruptedException {
        var data = Files.createTempDirectory("mlchat-bench-");
        try {
            var inhabitants = Village.build(data, rooms, size, history);
            try (var server = ChatServer.start(root, data)) {
                stay.with(server, inhabitants);
            }
        } finally {
            remove(data);
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException fault) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
