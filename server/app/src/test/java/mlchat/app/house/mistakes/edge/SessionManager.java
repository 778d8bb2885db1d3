package mlchat.app.house.mistakes.edge;

/// A name that says nothing, and a class that others may inherit.
public class SessionManager {}
