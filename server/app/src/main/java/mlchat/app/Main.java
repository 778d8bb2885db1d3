package mlchat.app;

import static java.lang.System.Logger.Level.ERROR;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program. `serve` runs the chat, `check-config` shows what it would run with.
@Command(
        name = "mlchat",
        description = "A self-hosted real-time chat.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, CheckConfig.class})
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    public static void main(String[] arguments) {
        int code = execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /// A broken installation shows as an `Error`: it must end the process as well, whatever threads run already.
    private static int execute(String[] arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (LinkageError | OutOfMemoryError | StackOverflowError fault) {
            LOG.log(ERROR, "the program cannot run", fault);
            return 1;
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
