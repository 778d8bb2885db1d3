package mlchat.domain.rooms;

/// How far a member has read, and what is left: messages by others after `readSeq`, counted up to [#CAP].
///
/// @param unread   at most [#CAP]; the cap itself means "that many or more"
/// @param mentions how many of them name the reader
public record ReadMark(long readSeq, int unread, int mentions) {
    public static final int CAP = 100;
}
