import type { Translation } from "../translation";

export const shell: Translation["shell"] = {
  navigation: "房间和联系人",
  skipToComposer: "跳到消息输入框",
  back: "返回房间列表",
  resize: "侧边栏宽度",
  rooms: "房间",
  unreadRooms: "未读",
  favourites: "收藏",
  saved: "已保存",
  scheduled: "定时发送",
  drafted: "草稿",
  mutedHere: "已静音",
  directs: "私信",
  noDirects: "在上方找到某人，即可直接发消息。",
  unread_other: "{{count}} 条未读消息",
  unreadMany: "超过 99 条未读消息",
  withMentions_other: "{{unread}}，{{count}} 次提及",
  bot: "机器人",
  close: "关闭",
  cancel: "取消",
};

export const menu: Translation["menu"] = {
  open: "你的菜单",
  theme: "主题",
  light: "浅色",
  dark: "深色",
  system: "跟随系统",
  highContrast: "高对比度",
  settings: "设置",
  logOut: "退出登录",
  logOutTitle: "还有未发送的消息，要退出登录吗？",
  logOutUnsent_other: "有 {{count}} 条消息尚未发送。退出登录会将其从此设备上删除。",
};

export const connection: Translation["connection"] = {
  offline: "你已离线。",
  lost: "无法连接到服务器。",
  kept: "你发送的内容会保留，并自动发出。",
  retryIn_other: "{{count}} 秒后重试",
  trying: "正在连接…",
  retryNow: "立即重试",
  caughtUp_other: "已补上 {{count}} 条消息",
};

export const update: Translation["update"] = {
  ready: "新版本已就绪。",
  soon: "所有消息发送完毕且您停止输入后，将启用新版本。",
  reload: "重新加载",
};
