package mlchat.app.house.mistakes.app;

/// What nobody may need.
public final class TheApp {}
