import type { Translation } from "../translation";

export const text: Translation["text"] = {
  more: "عرض المزيد",
  less: "عرض أقل",
  table: "جدول",
  code: "شيفرة",
  codeIn: "شيفرة بلغة {{language}}",
  copyCode: "نسخ الشيفرة",
  wrap: "لفّ الأسطر",
  taskDone: "منجز",
  taskOpen: "غير منجز",
};
