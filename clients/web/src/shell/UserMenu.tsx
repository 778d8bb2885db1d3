import { useSession } from "@mlchat/features";
import { Avatar, setAppearance, useAppearance, type Theme } from "@mlchat/ui";
import Check from "@mui/icons-material/Check";
import Logout from "@mui/icons-material/Logout";
import UnfoldMore from "@mui/icons-material/UnfoldMore";
import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useState } from "react";
import { useTranslation } from "react-i18next";

const themes: Theme[] = ["light", "dark", "system"];

/** Oneself: name, look, and the way out. */
export function UserMenu() {
  const { t } = useTranslation();
  const { user, logOut } = useSession();
  const { theme, contrast } = useAppearance();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (user === undefined) return null;

  const close = () => {
    setAnchor(null);
  };

  return (
    <div className="shrink-0 border-t border-line p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        className="flex w-full cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start hover:bg-hover"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <Avatar id={user.id} name={user.displayName} size={32} />
        <span className="min-w-0 flex-1 leading-tight">
          <span className="block truncate text-sm font-semibold">
              <bdi>{user.displayName}</bdi>
            </span>
          <span className="block truncate text-[13px] text-ink-soft">
              <bdi>@{user.username}</bdi>
            </span>
        </span>
        <span className="sr-only">{t("menu.open")}</span>
        <UnfoldMore className="text-[18px] text-ink-soft" />
      </button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        anchorOrigin={{ vertical: "top", horizontal: "left" }}
        transformOrigin={{ vertical: "bottom", horizontal: "left" }}
        slotProps={{ paper: { style: { minWidth: 232 } } }}
      >
        <li role="none" className="px-2.5 pt-1 pb-1.5 text-xs font-semibold text-ink-soft">
          {t("menu.theme")}
        </li>
        {themes.map((one) => (
          <MenuItem
            key={one}
            role="menuitemradio"
            aria-checked={theme === one}
            onClick={() => {
              setAppearance({ theme: one });
            }}
          >
            <Tick shown={theme === one} />
            {t(`menu.${one}`)}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          role="menuitemcheckbox"
          aria-checked={contrast === "more"}
          onClick={() => {
            setAppearance({ contrast: contrast === "more" ? "system" : "more" });
          }}
        >
          <Tick shown={contrast === "more"} />
          {t("menu.highContrast")}
        </MenuItem>
        <Divider />
        <MenuItem
          onClick={() => {
            close();
            void logOut();
          }}
        >
          <Logout className="text-[18px]" />
          {t("menu.logOut")}
        </MenuItem>
      </Menu>
    </div>
  );
}

function Tick({ shown }: { shown: boolean }) {
  return <Check className={`text-[18px] text-accent-ink ${shown ? "" : "invisible"}`} />;
}
