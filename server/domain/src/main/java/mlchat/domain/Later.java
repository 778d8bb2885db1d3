package mlchat.domain;

import java.time.Duration;

/// Does something after a while.
public interface Later {

    /// Returns at once. The work runs once, on a thread that it may hold.
    void after(Duration wait, Runnable work);
}
