/// The rules of the chat. It requires nothing but the JDK; the compiler stops whoever brings more.
module mlchat.domain {
    requires static org.jspecify;
}
