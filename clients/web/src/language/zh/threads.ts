import type { Translation } from "../translation";

export const thread: Translation["thread"] = {
  title: "话题",
  titleIn: "{{room}} 中的话题",
  reply: "在话题中回复",
  replies_other: "{{count}} 条回复",
  last: "最后回复 {{time}}",
  close: "关闭话题",
  follow: "关注此话题",
  unfollow: "取消关注此话题",
  list: "回复",
  label: "在话题中回复",
  placeholder: "回复…",
  also: "同时发送到 {{room}}",
  inThread: "在话题中回复了",
  all: "话题",
  none: "还没有话题",
  noneMore: "你发起、回复过或被提到的话题会列在这里，并显示其中的新内容。",
  failed: "无法加载话题。",
  unread_other: "{{count}} 个话题有新内容",
  unreadHere_other: "{{count}} 条新回复",
  by: "{{author}}，{{room}}",
  noReplies: "还没有人回复。",
};

export const callAll: Translation["callAll"] = {
  title_other: "要通知 {{count}} 人吗？",
  more: "@room 会通知 {{room}} 中的所有人。",
  act: "发送给所有人",
};
