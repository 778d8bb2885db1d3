package mlchat.domain.search;

import mlchat.domain.people.UserId;

/// Finds messages by what they say.
public interface MessageSearch {

    /// What the query finds in the rooms in which the asker is at this instant, archived ones too, the newest
    /// first, at most `limit` messages behind `after`. Deleted messages and notes of the system are never found.
    ///
    /// A room in which the asker is not is to him as one that does not exist.
    ///
    /// @throws mlchat.domain.Refused with `Overloaded`
    Found find(UserId asker, Query query, Found.Position after, int limit);
}
