package mlchat.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What was set, and where: the environment first, then the file, then the default. Faults are collected, so that all
/// are told at once.
final class Settings {
    private final Map<Setting, Given> given;
    private final List<String> faults;

    /// A value and where it comes from.
    record Given(String value, Source source, boolean secret) {
        /// The value as anybody may see it.
        String shown() {
            return secret ? "•••" : value;
        }

        @Override
        public String toString() {
            return shown();
        }
    }

    enum Source {
        ENVIRONMENT,
        FILE,
        DEFAULT
    }

    private Settings(Map<Setting, Given> given, List<String> faults) {
        this.given = given;
        this.faults = faults;
    }

    /// @param environment variables of the process
    /// @param file        the optional file's lines `NAME=value`
    static Settings read(Map<String, String> environment, Properties file) {
        var given = new EnumMap<Setting, Given>(Setting.class);
        for (var setting : Setting.values()) {
            find(setting, environment, file).ifPresent(value -> given.put(setting, value));
        }
        var faults = new ArrayList<String>();
        file.stringPropertyNames().stream()
                .filter(name -> !Setting.exists(name))
                .sorted()
                .forEach(name -> faults.add("There is no setting " + name + "."));
        environment.keySet().stream()
                .filter(name -> name.startsWith("MLCHAT_") && !Setting.exists(name) && !name.startsWith("MLCHAT_TEST_"))
                .sorted()
                .forEach(name -> faults.add("There is no setting " + name + "."));
        return new Settings(given, faults);
    }

    private static Optional<Given> find(Setting setting, Map<String, String> environment, Properties file) {
        return present(environment.get(setting.name()))
                .map(value -> new Given(value, Source.ENVIRONMENT, setting.secret()))
                .or(() -> present(file.getProperty(setting.name()))
                        .map(value -> new Given(value, Source.FILE, setting.secret())))
                .or(() -> setting.standard().map(value -> new Given(value, Source.DEFAULT, setting.secret())));
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<Given> given(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }

    Optional<String> text(Setting setting) {
        return given(setting).map(Given::value);
    }

    /// Whether a limit was switched off, which is written `0`.
    boolean isOff(Setting limit) {
        return text(limit).filter("0"::equals).isPresent();
    }

    /// A whole number in the range; the least one, and a fault noted, when it is none.
    int number(Setting setting, int least, int most) {
        var text = text(setting).orElse("");
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(setting, "must be a whole number from " + least + " to " + most + ", not \"" + text + "\"");
        return least;
    }

    /// A positive number; 1, and a fault noted, when it is none.
    double positive(Setting setting) {
        var text = text(setting).orElse("");
        if (text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") && Double.parseDouble(text) > 0) {
            return Double.parseDouble(text);
        }
        fault(setting, "must be a positive number, not \"" + text + "\"");
        return 1;
    }

    /// One of the constants, written in lower case; the first one, and a fault noted, when it is none.
    <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        var text = text(setting).orElse("");
        var choices = List.of(type.getEnumConstants());
        for (var choice : choices) {
            if (word(choice).equals(text)) {
                return choice;
            }
        }
        var words = choices.stream().map(Settings::word).toList();
        fault(setting, "must be one of " + String.join(", ", words) + ", not \"" + text + "\"");
        return choices.getFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Notes what is wrong with a setting.
    void fault(Setting setting, String what) {
        faults.add(setting.name() + " " + what + ".");
    }

    /// Notes a fault that says itself what it is about.
    void fault(String sentence) {
        faults.add(sentence);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
