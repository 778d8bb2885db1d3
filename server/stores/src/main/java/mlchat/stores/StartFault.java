package mlchat.stores;

/// The data cannot be used. The message is one sentence for the person who started the server.
public final class StartFault extends Exception {
    private static final long serialVersionUID = 1L;

    public StartFault(String sentence) {
        super(sentence);
    }

    public StartFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
