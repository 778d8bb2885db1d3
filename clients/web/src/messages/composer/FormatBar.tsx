import IconButton from "@mui/material/IconButton";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { walkToolbar } from "../../shell/walkToolbar";
import { formats } from "./formats";
import type { FormatName } from "./formatting";

/** The formats as buttons, for those who do not know their signs. One tab stop; arrows walk. */
export function FormatBar({ onFormat }: { onFormat: (name: FormatName) => void }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t("composer.formats")}
      className="flex items-center gap-0.5 overflow-x-auto overscroll-x-contain border-b border-line px-1.5 py-1 [&>*]:shrink-0"
      onKeyDown={(event) => {
        walkToolbar(event, bar.current);
      }}
    >
      {formats.map(({ name, icon }, index) => (
        <IconButton
          key={name}
          tabIndex={index === 0 ? 0 : -1}
          aria-label={t(`composer.format.${name}`)}
          title={t(`composer.format.${name}`)}
          className="size-7 rounded-sm pointer-coarse:size-11 [&_svg]:text-[18px]"
          onMouseDown={(event) => {
            // The field keeps its focus, and so its selection.
            event.preventDefault();
          }}
          onClick={() => {
            onFormat(name);
          }}
        >
          {icon}
        </IconButton>
      ))}
    </div>
  );
}
