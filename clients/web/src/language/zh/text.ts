import type { Translation } from "../translation";

export const text: Translation["text"] = {
  more: "显示更多",
  less: "收起",
  table: "表格",
  code: "代码",
  codeIn: "{{language}} 代码",
  copyCode: "复制代码",
  wrap: "自动换行",
  taskDone: "已完成",
  taskOpen: "未完成",
};
