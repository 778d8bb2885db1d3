package mlchat.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import mlchat.edge.Edge;
import mlchat.stores.StartFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the chat until SIGTERM. Exit code 0 after that, 1 on a fault at start with one clear sentence on stderr.
@Command(name = "serve", description = "Run the chat.")
final class Serve implements Callable<Integer> {
    @Option(names = "--config", description = "A file of settings, NAME=value a line; the environment comes first.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            var config = Config.of(Settings.read(System.getenv(), SettingsFile.read(file)));
            var chat = Chat.start(config);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> stop(chat)));
            new CountDownLatch(1).await();
            return 0;
        } catch (Config.Faulty | StartFault | Edge.CannotListen fault) {
            Objects.requireNonNull(spec).commandLine().getErr().println(fault.getMessage());
            return 1;
        }
    }

    /// By itself the JVM says 143 after SIGTERM, however well everything ended.
    private static void stop(Chat chat) {
        chat.close();
        Runtime.getRuntime().halt(0);
    }
}
