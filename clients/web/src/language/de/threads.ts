import type { Translation } from "../translation";

export const thread: Translation["thread"] = {
  title: "Thread",
  titleIn: "Thread in {{room}}",
  reply: "Im Thread antworten",
  replies_one: "{{count}} Antwort",
  replies_other: "{{count}} Antworten",
  last: "letzte Antwort {{time}}",
  close: "Thread schließen",
  follow: "Diesem Thread folgen",
  unfollow: "Diesem Thread nicht mehr folgen",
  list: "Antworten",
  label: "Im Thread antworten",
  placeholder: "Antworten …",
  also: "Auch an {{room}} senden",
  inThread: "hat in einem Thread geantwortet",
  all: "Threads",
  none: "Noch keine Threads",
  noneMore: "Hier stehen Threads, die du beginnst, in denen du antwortest oder genannt wirst, mit allem, was darin neu ist.",
  failed: "Die Threads konnten nicht geladen werden.",
  unread_one: "Neues in {{count}} Thread",
  unread_other: "Neues in {{count}} Threads",
  unreadHere_one: "{{count}} neu",
  unreadHere_other: "{{count}} neu",
  by: "{{author}} in {{room}}",
  noReplies: "Noch hat niemand geantwortet.",
};

export const callAll: Translation["callAll"] = {
  title_one: "{{count}} Person rufen?",
  title_other: "{{count}} Leute rufen?",
  more: "@room benachrichtigt alle in {{room}}.",
  act: "An alle senden",
};
