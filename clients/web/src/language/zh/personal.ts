import type { Translation } from "../translation";

export const saved: Translation["saved"] = {
  title: "已保存",
  more: "显示更多",
  none: "还没有保存任何内容",
  noneMore: "在消息上选择“保存”，以后可在这里找到。其他人看不到。",
  remove: "取消保存",
  failed: "无法加载已保存的消息。",
  gone: "此消息已被删除。",
  list: "已保存的消息",
};

export const later: Translation["later"] = {
  open: "稍后发送",
  title: "稍后发送",
  hour: "一小时后",
  tonight: "今晚 {{time}}",
  tomorrow: "明天 {{time}}",
  monday: "周一 {{time}}",
  other: "其他时间…",
  when: "时间",
  zone: "以此设备的时钟为准（{{zone}}）。",
  past: "这个时间已经过去。",
  far: "最多提前一年。",
  schedule: "定时发送",
  done: "将于 {{when}} 发送。",
  see: "查看全部",
  page: "定时消息",
  none: "没有定时消息",
  noneMore: "写一条消息，然后在发送按钮旁选择“稍后发送”。",
  edit: "修改",
  editTitle: "修改定时消息",
  text: "消息",
  save: "保存",
  remove: "删除",
  removeTitle: "删除这条定时消息？",
  removeMore: "它将不会被发送。",
  now: "立即发送",
  failed: "无法发送",
  here_other: "此处有 {{count}} 条定时消息。",
  failure: {
    "room-not-found": "你已不在此房间。",
    "room-archived": "房间已归档。",
    "read-only": "这里现在只有版主可以发言。",
    muted: "版主已将你在此禁言。",
    "message-too-long": "消息太长。",
    refused: "服务器拒绝了它。",
  },
};

export const drafts: Translation["drafts"] = {
  other: "你在另一台设备上写了：",
  take: "一并加入",
  drop: "丢弃",
};
