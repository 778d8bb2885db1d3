import type { Translation } from "../translation";

export const people: Translation["people"] = {
  find: "查找联系人",
  clear: "清除搜索",
  found_other: "找到 {{count}} 人",
  none: "没有人叫“{{query}}”。",
  noneMore: "名字从开头开始匹配。",
  failed: "搜索失败。请检查网络后重新输入。",
  you: "你",
  opening: "正在打开对话…",
  notFound: "找不到此人",
  notFoundMore: "账号可能已删除，或地址有误。",
};

export const members: Translation["members"] = {
  title: "成员",
  open_other: "{{count}} 位成员",
  close: "关闭成员列表",
  add: "添加成员",
  addTitle: "添加成员到{{room}}",
  addMore: "他们会看到此房间从第一句话起的全部内容。",
  addShort: "添加",
  addPerson: "添加{{name}}",
  present: "已在房间中",
  more: "显示更多",
  failed: "无法加载成员。",
  owner: "房主",
  moderator: "协管员",
  muted: "已禁言",
  menu: "对{{name}}的操作",
  make: {
    owner: "设为房主",
    moderator: "设为协管员",
    member: "设为普通成员",
  },
  mute: "禁言一小时",
  unmute: "解除禁言",
  remove: "移出房间",
  ban: "移出并禁止进入",
  removeTitle: "将{{name}}移出{{room}}？",
  removePublic: "这是公开房间，对方可以再次加入。若要阻止，请禁止其进入。",
  removePrivate: "对方会立即看不到此房间。房间中的人可以再次邀请。",
  banTitle: "禁止{{name}}进入{{room}}？",
  banMore: "对方会立即看不到此房间，且在协管员重新邀请之前无法返回。",
};

export const picker: Translation["picker"] = {
  remove: "移除{{name}}",
  full: "一次最多 {{count}} 人；其他人可以稍后邀请。",
};
