package mlchat.app;

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
    private Main() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
