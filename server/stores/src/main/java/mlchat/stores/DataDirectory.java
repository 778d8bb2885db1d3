package mlchat.stores;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The data folder while this process, and no other, has it open. Nobody but its owner may look into it
/// (0700) or into its files (0600).
public final class DataDirectory implements AutoCloseable {
    /// Folders open in this process. POSIX gives a lock to the whole process and takes it away when any
    /// descriptor of the file is closed, so the file alone cannot tell two openers of one process apart.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private static final String LOCK = "mlchat.lock";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// @throws StartFault when the folder cannot be used, or somebody uses it already
    static DataDirectory open(Path path) throws StartFault {
        try {
            Files.createDirectories(path);
            var real = path.toRealPath();
            restrict(real, "rwx------");
            if (!OPEN.add(real)) {
                throw inUse(path);
            }
            try {
                return new DataDirectory(real, lock(real, path));
            } catch (StartFault | IOException | RuntimeException fault) {
                OPEN.remove(real);
                throw fault;
            }
        } catch (IOException e) {
            throw new StartFault("The data folder " + path + " cannot be used: " + e + ".", e);
        }
    }

    private static FileChannel lock(Path real, Path named) throws IOException, StartFault {
        var channel = FileChannel.open(createPrivate(real.resolve(LOCK)), CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(named);
        }
        return channel;
    }

    private static StartFault inUse(Path path) {
        return new StartFault("The data folder " + path + " is in use by another running ML-CHAT.");
    }

    /// The path of a file in the folder that only its owner may read and write; it is made, empty, if it is
    /// missing.
    public Path file(String name) throws IOException {
        return createPrivate(path.resolve(name));
    }

    /// The text of a file in the folder, if there is one. Whoever put it there, from now on only its owner may read
    /// it.
    public Optional<String> read(String name) throws IOException {
        var file = path.resolve(name);
        try {
            restrict(file, "rw-------");
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Writes a file whole: after a crash it is there with all its text, or not at all.
    public void write(String name, String text) throws IOException {
        var half = path.resolve(name + ".new");
        Files.deleteIfExists(half);
        createPrivate(half);
        try (var channel = FileChannel.open(half, WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(half, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(path)) {
            directory.force(true);
        }
    }

    public void delete(String name) throws IOException {
        Files.deleteIfExists(path.resolve(name));
    }

    private static Path createPrivate(Path file) throws IOException {
        if (!Files.exists(file)) {
            if (keepsPermissions(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions("rw-------")));
            } else {
                FileChannel.open(file, CREATE_NEW, WRITE).close();
            }
        }
        restrict(file, "rw-------");
        return file;
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (keepsPermissions(path)) {
            Files.setPosixFilePermissions(path, permissions(permissions));
        }
    }

    private static boolean keepsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Set<PosixFilePermission> permissions(String text) {
        return PosixFilePermissions.fromString(text);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /// Lets the next one in.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of " + path + " cannot be released", e);
        } finally {
            OPEN.remove(path);
        }
    }
}
