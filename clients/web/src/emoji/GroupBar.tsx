import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { walkToolbar } from "../shell/walkToolbar";
import { groups } from "./book";
import type { Section } from "./rows";

type GroupBarProps = {
  sections: readonly Section[];
  current: Section["name"] | undefined;
  onGo: (name: Section["name"]) => void;
};

const signs: Partial<Record<Section["name"], string>> = {
  recent: "🕘",
  ...Object.fromEntries(groups.map(({ name, sign }) => [name, sign])),
};

/** The groups of emoji as buttons that lead to them. One tab stop; arrows walk. */
export function GroupBar({ sections, current, onGo }: GroupBarProps) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t("emoji.groups")}
      className="my-1.5 flex shrink-0 justify-between gap-0.5"
      onKeyDown={(event) => {
        walkToolbar(event, bar.current);
      }}
    >
      {sections.map(({ name }, index) => (
        <button
          key={name}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          aria-label={t(`emoji.group.${name}`)}
          title={t(`emoji.group.${name}`)}
          aria-pressed={name === current}
          className={`flex h-8 min-w-6 flex-1 cursor-pointer items-center justify-center rounded-md border-b-2 text-[17px] leading-none pointer-coarse:h-10 ${name === current ? "border-accent bg-selected" : "border-transparent hover:bg-hover"}`}
          onClick={() => {
            onGo(name);
          }}
        >
          <span aria-hidden="true">{signs[name]}</span>
        </button>
      ))}
    </div>
  );
}
