package mlchat.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version the build wrote into the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"ML-CHAT " + text()};
    }

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
