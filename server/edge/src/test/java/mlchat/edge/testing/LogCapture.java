package mlchat.edge.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// What is logged at the level of production, as the lines that would be written.
public final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger framework = (Logger) LoggerFactory.getLogger("io.micronaut");
    private final Level before = root.getLevel();
    private final JsonEncoder encoder = new JsonEncoder();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public LogCapture() {
        setContext(root.getLoggerContext());
        encoder.setContext(root.getLoggerContext());
        encoder.start();
        start();
        root.addAppender(this);
        root.setLevel(Level.INFO);
        framework.setLevel(Level.WARN);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        root.setLevel(before);
        framework.setLevel(null);
        root.detachAppender(this);
    }
}
