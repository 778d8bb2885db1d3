import type { Align, Block, Inline } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { Inlines } from "./Inlines";

/** `left` in a table of Markdown is where lines start: on the right in Arabic. */
const sides = { left: "text-start", right: "text-end", center: "text-center" };

/** A table; what is too wide scrolls in its own box. */
export function TableBlock({ table: { align, head, rows } }: { table: Extract<Block, { kind: "table" }> }) {
  const { t } = useTranslation();
  return (
    <div
      role="group"
      aria-label={t("text.table")}
      tabIndex={0}
      className="max-w-full overflow-x-auto overscroll-x-contain rounded-md border border-line w-fit [overflow-wrap:normal]"
    >
      <table className="border-collapse text-[14px]">
        <thead>
          <tr className="bg-sidebar">
            {head.map((cell, index) => (
              <Cell key={index} as="th" align={align[index]} inlines={cell} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className="border-t border-line">
              {head.map((_, column) => (
                <Cell key={column} as="td" align={align[column]} inlines={row[column] ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = { as: "th" | "td"; align: Align; inlines: Inline[] };

function Cell({ as: Tag, align, inlines }: CellProps) {
  return (
    <Tag dir="auto" className={`max-w-80 px-3 py-1.5 align-top ${Tag === "th" ? "font-semibold" : ""} ${sides[align ?? "left"]}`}>
      <Inlines inlines={inlines} />
    </Tag>
  );
}
