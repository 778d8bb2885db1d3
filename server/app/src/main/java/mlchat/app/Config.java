package mlchat.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mlchat.domain.auth.Admission;
import mlchat.edge.EdgeConfig;
import mlchat.edge.limits.Bucket;
import mlchat.stores.StartFault;
import mlchat.stores.StoresConfig;
import mlchat.stores.secrets.MasterKey;

/// The whole configuration, checked: each part gets its own small piece of it and never the tree.
record Config(EdgeConfig edge, StoresConfig stores, Admission admission) {

    private static final int SHORTEST_SETUP_CODE = 16;

    /// The settings are wrong; the message tells all faults.
    static final class Faulty extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<String> faults;

        Faulty(List<String> faults) {
            super(String.join(" ", faults));
            this.faults = List.copyOf(faults);
        }

        List<String> faults() {
            return faults;
        }
    }

    /// @throws Faulty with every fault there is, not only the first
    static Config of(Settings settings) throws Faulty {
        var allowHttp = settings.choice(Setting.MLCHAT_ALLOW_HTTP, PublicUrl.AllowHttp.class);
        var publicUrl = settings.text(Setting.PUBLIC_URL).flatMap(text -> PublicUrl.read(settings, text, allowHttp));
        var host = settings.text(Setting.HOST).orElseThrow();
        var edge = new EdgeConfig(
                host,
                settings.number(Setting.PORT, 0, 65_535),
                publicUrl,
                origins(settings),
                webFolder(settings),
                limits(settings));
        var stores = new StoresConfig(
                Path.of(settings.text(Setting.MLCHAT_DATA).orElseThrow())
                        .toAbsolutePath()
                        .normalize(),
                masterKey(settings),
                setupCode(settings),
                settings.number(Setting.MLCHAT_BCRYPT_COST, 10, 16));
        var admission = settings.choice(Setting.MLCHAT_REGISTRATION, Admission.class);
        if (PublicUrl.isOpen(host) && publicUrl.isEmpty()) {
            settings.fault(Setting.PUBLIC_URL, PublicUrl.missing(PublicUrl.addresses(), edge.port()));
        }
        if (!settings.faults().isEmpty()) {
            throw new Faulty(settings.faults());
        }
        return new Config(edge, stores, admission);
    }

    private static Optional<Path> webFolder(Settings settings) {
        var folder = settings.text(Setting.MLCHAT_WEB).map(Path::of);
        if (folder.isPresent() && !Files.isRegularFile(folder.get().resolve("index.html"))) {
            settings.fault(Setting.MLCHAT_WEB, "names " + folder.get() + ", which has no index.html");
        }
        return folder;
    }

    private static Optional<String> masterKey(Settings settings) {
        var given = settings.text(Setting.MLCHAT_MASTER_KEY);
        try {
            if (given.isPresent()) {
                MasterKey.of(given.get());
            }
        } catch (StartFault fault) {
            settings.fault(String.valueOf(fault.getMessage()));
        }
        return given;
    }

    /// The code is exempt from the limit on registrations, so it must not be one that can be guessed.
    private static Optional<String> setupCode(Settings settings) {
        var given = settings.text(Setting.MLCHAT_SETUP_CODE);
        if (given.isPresent() && given.get().length() < SHORTEST_SETUP_CODE) {
            settings.fault(
                    Setting.MLCHAT_SETUP_CODE,
                    "must have at least " + SHORTEST_SETUP_CODE
                            + " characters: whoever guesses it is the administrator");
        }
        return given;
    }

    private static EdgeConfig.Limits limits(Settings settings) {
        return new EdgeConfig.Limits(
                limit(settings, Setting.MLCHAT_LIMIT_MESSAGE_LENGTH, 1, 100_000),
                limit(settings, Setting.MLCHAT_LIMIT_BODY_BYTES, 1_024, 16 * 1024 * 1024),
                limit(settings, Setting.MLCHAT_LIMIT_FRAME_BYTES, 1_024, 16 * 1024 * 1024),
                limit(settings, Setting.MLCHAT_LIMIT_SOCKETS_PER_IP, 1, 1_000_000),
                bucket(
                        settings,
                        Setting.MLCHAT_LIMIT_REGISTRATIONS_PER_IP,
                        Setting.MLCHAT_LIMIT_REGISTRATIONS_PER_IP_BURST,
                        Setting.MLCHAT_LIMIT_REGISTRATIONS_PER_IP_PER_MINUTE),
                new EdgeConfig.Kept(
                        limit(settings, Setting.MLCHAT_LIMIT_BOOKMARKS_PER_USER, 1, 10_000),
                        limit(settings, Setting.MLCHAT_LIMIT_DRAFTS_PER_USER, 1, 10_000),
                        limit(settings, Setting.MLCHAT_LIMIT_SCHEDULED_PER_USER, 1, 10_000)),
                new EdgeConfig.Marks(
                        limit(settings, Setting.MLCHAT_LIMIT_REACTION_KINDS, 1, 1_000),
                        limit(settings, Setting.MLCHAT_LIMIT_PINS, 1, 10_000),
                        limit(settings, Setting.MLCHAT_LIMIT_ROOM_MENTION_WARNING, 1, 100_000),
                        new EdgeConfig.PollSize(
                                limit(settings, Setting.MLCHAT_LIMIT_POLL_OPTIONS, 2, 100),
                                limit(settings, Setting.MLCHAT_LIMIT_POLL_OPTION_LENGTH, 1, 1_000))),
                searching(settings),
                live(settings));
    }

    private static EdgeConfig.Live live(Settings settings) {
        return new EdgeConfig.Live(
                limit(settings, Setting.MLCHAT_LIMIT_WATCHED_ROOMS, 1, 1_000),
                limit(settings, Setting.MLCHAT_LIMIT_WATCHED_PEOPLE, 1, 10_000),
                limit(settings, Setting.MLCHAT_LIMIT_RECEIPTS_MEMBERS, 1, 10_000),
                bucket(
                        settings,
                        Setting.MLCHAT_LIMIT_SIGNALS_PER_USER,
                        Setting.MLCHAT_LIMIT_SIGNALS_PER_USER_BURST,
                        Setting.MLCHAT_LIMIT_SIGNALS_PER_USER_PER_MINUTE));
    }

    private static int limit(Settings settings, Setting setting, int least, int most) {
        return settings.isOff(setting) ? EdgeConfig.Limits.NONE : settings.number(setting, least, most);
    }

    private static EdgeConfig.Limits.Searching searching(Settings settings) {
        return new EdgeConfig.Limits.Searching(
                limit(settings, Setting.MLCHAT_LIMIT_SEARCH_LENGTH, 1, 10_000),
                limit(settings, Setting.MLCHAT_LIMIT_SEARCH_TERMS, 1, 1_000),
                bucket(
                        settings,
                        Setting.MLCHAT_LIMIT_SEARCHES_PER_USER,
                        Setting.MLCHAT_LIMIT_SEARCHES_PER_USER_BURST,
                        Setting.MLCHAT_LIMIT_SEARCHES_PER_USER_PER_MINUTE));
    }

    /// @param off the setting that switches it off and says nothing else
    private static Optional<Bucket> bucket(Settings settings, Setting off, Setting burst, Setting perMinute) {
        int size = settings.number(burst, 1, 1_000_000);
        double refill = settings.positive(perMinute);
        if (settings.isOff(off)) {
            return Optional.empty();
        }
        if (settings.given(off).isPresent()) {
            settings.fault(off, "can only be 0 (off); its size is set by _BURST and _PER_MINUTE");
        }
        return Optional.of(new Bucket(size, refill));
    }

    private static List<String> origins(Settings settings) {
        return settings.text(Setting.MLCHAT_CORS_ORIGINS).stream()
                .flatMap(list -> List.of(list.split(",")).stream())
                .map(String::strip)
                .filter(origin -> isOrigin(settings, origin))
                .toList();
    }

    private static boolean isOrigin(Settings settings, String text) {
        if (text.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            return true;
        }
        settings.fault(
                Setting.MLCHAT_CORS_ORIGINS, "has \"" + text + "\", which is no origin like https://chat.example.org");
        return false;
    }

    /// Where people find the server that listens on `port`.
    URI address(int port) {
        return edge.publicUrl().orElseGet(() -> URI.create("http://localhost:" + port));
    }
}
