import type { Block, Item } from "@mlchat/features";
import CheckBox from "@mui/icons-material/CheckBoxOutlined";
import CheckBoxOutlineBlank from "@mui/icons-material/CheckBoxOutlineBlank";
import { useTranslation } from "react-i18next";
import { Blocks } from "./Blocks";

type ListBlockProps = { list: Extract<Block, { kind: "list" }>; dir: "auto" | undefined };

/** A list, with numbers, dots or the boxes of tasks. */
export function ListBlock({ list: { ordered, start, items }, dir }: ListBlockProps) {
  const List = ordered ? "ol" : "ul";
  const digits = String(start + items.length).length;
  return (
    <List
      dir={dir}
      start={ordered ? start : undefined}
      style={{ paddingInlineStart: ordered ? `${String(Math.max(2, digits) * 0.6 + 0.75)}rem` : "1.4rem" }}
      className={`flex flex-col gap-0.5 marker:text-ink-soft marker:tabular-nums ${ordered ? "list-decimal" : "list-disc"}`}
    >
      {items.map((item, index) => (
        <ItemView key={index} item={item} />
      ))}
    </List>
  );
}

function ItemView({ item: { checked, blocks } }: { item: Item }) {
  const { t } = useTranslation();
  const content = (
    <div className="flex min-w-0 flex-col gap-1">
      <Blocks blocks={blocks} inherited />
    </div>
  );
  if (checked === undefined) return <li>{content}</li>;
  const Box = checked ? CheckBox : CheckBoxOutlineBlank;
  return (
    <li className="-ms-[1.4rem] flex list-none gap-1.5">
      <Box
        role="img"
        titleAccess={checked ? t("text.taskDone") : t("text.taskOpen")}
        className={`mt-0.5 shrink-0 text-[18px] ${checked ? "text-accent-ink" : "text-ink-soft"}`}
      />
      {content}
    </li>
  );
}
