import type { Translation } from "../translation";

export const emoji: Translation["emoji"] = {
  title: "表情",
  open: "表情",
  search: "查找表情",
  all: "表情",
  groups: "表情分组",
  group: {
    recent: "最近使用",
    found: "查找结果",
    smileys: "笑脸与情感",
    people: "人物与手势",
    nature: "动物与自然",
    food: "食物与饮料",
    travel: "旅行与地点",
    activities: "活动",
    objects: "物品",
    symbols: "符号",
    flags: "旗帜",
  },
  tone: "肤色",
  tones: { none: "无肤色", light: "较浅肤色", mediumLight: "中等-浅肤色", medium: "中等肤色", mediumDark: "中等-深肤色", dark: "较深肤色" },
  found_other: "找到 {{count}} 个表情",
  nothing: "没有名为“{{query}}”的表情，请换一个词。",
  loading: "正在加载表情",
  failed: "无法加载表情。",
};

export const reactions: Translation["reactions"] = {
  of: "回应",
  add: "添加回应",
  with: "用 {{emoji}} 回应",
  chip_other: "{{emoji}}，{{count}} 个回应",
  count_other: "{{count}} 个回应",
  you: "你",
  more_other: "另外 {{count}} 人",
  loading: "正在查看是谁……",
};

export const pins: Translation["pins"] = {
  title: "置顶消息",
  pinned: "已置顶",
  pin: "在此房间置顶",
  unpin: "取消置顶",
  unpinOf: "取消置顶 {{author}} 的消息",
  open: "置顶消息",
  close: "关闭置顶消息",
  loading: "正在加载置顶消息",
  failed: "无法加载置顶消息。",
  empty: "还没有置顶消息",
  emptyMore: "需要一直可见的消息可以置顶：打开消息菜单，选择“在此房间置顶”。",
  jump: "前往该消息",
  more: "显示更多",
};
