package mlchat.app.house.mistakes.domain;

import java.util.Optional;
import picocli.CommandLine;

/// The domain uses a library.
public final class DomainWithALibrary {
    Optional<CommandLine> library = Optional.empty();
}
