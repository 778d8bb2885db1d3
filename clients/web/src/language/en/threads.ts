/** Threads, and calling everybody. */
export const thread = {
  title: "Thread",
  titleIn: "Thread in {{room}}",
  reply: "Reply in thread",
  replies_one: "{{count}} reply",
  replies_other: "{{count}} replies",
  last: "last reply {{time}}",
  close: "Close the thread",
  follow: "Follow this thread",
  unfollow: "Stop following this thread",
  list: "Replies",
  label: "Reply in the thread",
  placeholder: "Reply …",
  also: "Also send to {{room}}",
  inThread: "replied in a thread",
  all: "Threads",
  none: "No threads yet",
  noneMore: "Threads that you begin, or in which you reply or are named, are listed here with what is new in them.",
  failed: "The threads could not be loaded.",
  unread_one: "something new in {{count}} thread",
  unread_other: "something new in {{count}} threads",
  unreadHere_one: "{{count}} new",
  unreadHere_other: "{{count}} new",
  by: "{{author}} in {{room}}",
  noReplies: "Nobody has replied yet.",
};

export const callAll = {
  title_one: "Call {{count}} person?",
  title_other: "Call {{count}} people?",
  more: "@room notifies everybody in {{room}}.",
  act: "Send to all",
};
