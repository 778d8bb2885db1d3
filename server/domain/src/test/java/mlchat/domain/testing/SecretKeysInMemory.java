package mlchat.domain.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mlchat.domain.auth.SecretKey;
import mlchat.domain.auth.SecretKeys;

/// Keys that live as long as the test.
public final class SecretKeysInMemory implements SecretKeys {
    private final List<SecretKey> keys = new ArrayList<>();

    @Override
    public synchronized List<SecretKey> of(SecretKey.Purpose purpose) {
        return keys.stream().filter(key -> key.purpose() == purpose).toList();
    }

    @Override
    public synchronized SecretKey add(SecretKey.Purpose purpose, byte[] material, Instant at) {
        var key = new SecretKey("key" + (keys.size() + 1), purpose, material, at);
        keys.add(key);
        return key;
    }
}
