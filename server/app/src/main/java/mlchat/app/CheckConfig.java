package mlchat.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints every setting with its value and source, and all faults.
@Command(name = "check-config", description = "Show every setting with its source, and what is wrong with it.")
final class CheckConfig implements Callable<Integer> {
    @Option(names = "--config", description = "A file of settings, NAME=value a line; the environment comes first.")
    private @Nullable Path file;

    @Option(names = "--markdown", description = "Print the reference of all settings instead, as Markdown.")
    private boolean markdown;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (markdown) {
            out.print(SettingsReference.markdown());
            out.flush();
            return 0;
        }
        try {
            var settings = Settings.read(System.getenv(), SettingsFile.read(file));
            for (var setting : Setting.values()) {
                out.println(line(settings, setting));
            }
            Config.of(settings);
            out.println("The configuration is sound.");
            return 0;
        } catch (Config.Faulty faulty) {
            faulty.faults().forEach(fault -> out.println("FAULT  " + fault));
            return 1;
        }
    }

    private static String line(Settings settings, Setting setting) {
        return settings.given(setting)
                .map(given -> "%-48s %-28s (%s)"
                        .formatted(
                                setting.name(),
                                given.shown(),
                                given.source().name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> "%-48s %-28s (unset)".formatted(setting.name(), "-"));
    }
}
