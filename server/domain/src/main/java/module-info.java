/// The rules of the chat. It requires nothing but the JDK; the compiler stops whoever brings more.
module mlchat.domain {
    requires static org.jspecify;

    exports mlchat.domain;
    exports mlchat.domain.auth;
    exports mlchat.domain.messages;
    exports mlchat.domain.people;
    exports mlchat.domain.personal;
    exports mlchat.domain.presence;
    exports mlchat.domain.rooms;
    exports mlchat.domain.search;
}
