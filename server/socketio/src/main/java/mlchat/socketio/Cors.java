package mlchat.socketio;

/// Answers for pages of another origin.
///
/// @param origin `*` or one origin, as it stands in `Access-Control-Allow-Origin`
/// @param credentials whether such pages may send cookies; not together with `*`
public record Cors(String origin, boolean credentials) {
    public Cors {
        if (credentials && origin.equals("*")) {
            throw new IllegalArgumentException("browsers refuse credentials together with the origin *");
        }
    }

    public boolean anyOrigin() {
        return origin.equals("*");
    }
}
