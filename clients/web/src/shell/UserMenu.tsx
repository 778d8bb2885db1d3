import { useSession, useUnsent } from "@mlchat/features";
import { Avatar, Confirm, setAppearance, useAppearance, type Theme } from "@mlchat/ui";
import Check from "@mui/icons-material/Check";
import Keyboard from "@mui/icons-material/KeyboardOutlined";
import Logout from "@mui/icons-material/Logout";
import Settings from "@mui/icons-material/SettingsOutlined";
import UnfoldMore from "@mui/icons-material/UnfoldMore";
import Divider from "@mui/material/Divider";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useTheme } from "../preferences/useTheme";
import type { SettingsState } from "../settings/useCameFrom";
import { StatusItems, useOwnShown } from "../presence/StatusItems";
import { useOpeners } from "../shortcuts/openers";
import { lazy } from "./lazily";

const themes: Theme[] = ["light", "dark", "system"];

const StatusDialog = lazy(async () => ({ default: (await import("../presence/StatusDialog")).StatusDialog }));

/** Oneself: name, look, and the way out. */
export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { user, logOut } = useSession();
  const { sheet } = useOpeners();
  const { contrast } = useAppearance();
  const { theme, choose } = useTheme();
  const unsent = useUnsent();
  const shown = useOwnShown();
  const [saying, setSaying] = useState(false);
  const [asking, setAsking] = useState(false);
  const sentMeanwhile = asking && unsent === 0;
  useEffect(() => {
    // While one is being asked the last has gone out: nothing is left to lose.
    if (sentMeanwhile) void logOut();
  }, [sentMeanwhile, logOut]);
  const { pathname } = useLocation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (user === undefined) return null;

  const start = i18n.dir() === "rtl" ? "right" : "left";
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
        <Avatar id={user.id} name={user.displayName} size={32} {...(shown !== undefined && { shown })} />
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
        anchorOrigin={{ vertical: "top", horizontal: start }}
        transformOrigin={{ vertical: "bottom", horizontal: start }}
        slotProps={{ paper: { style: { minWidth: 232 } } }}
      >
        <StatusItems
          onText={() => {
            close();
            setSaying(true);
          }}
        />
        <Divider />
        <li role="none" className="px-2.5 pt-1 pb-1.5 text-xs font-semibold text-ink-soft">
          {t("menu.theme")}
        </li>
        {themes.map((one) => (
          <MenuItem
            key={one}
            role="menuitemradio"
            aria-checked={theme === one}
            onClick={() => {
              choose(one);
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
        <MenuItem component={Link} to="/settings" state={{ from: pathname } satisfies SettingsState} onClick={close}>
          <Settings className="text-[18px]" />
          {t("menu.settings")}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            sheet();
          }}
        >
          <Keyboard className="text-[18px]" />
          {t("shortcuts.open")}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            if (unsent > 0) setAsking(true);
            else void logOut();
          }}
        >
          <Logout className="text-[18px]" />
          {t("menu.logOut")}
        </MenuItem>
      </Menu>
      {saying && (
        <Suspense>
          <StatusDialog
            onClose={() => {
              setSaying(false);
            }}
          />
        </Suspense>
      )}
      {asking && !sentMeanwhile && (
        <Confirm
          title={t("menu.logOutTitle")}
          act={t("menu.logOut")}
          cancel={t("shell.cancel")}
          onAct={() => void logOut()}
          onClose={() => {
            setAsking(false);
          }}
        >
          {t("menu.logOutUnsent", { count: unsent })}
        </Confirm>
      )}
    </div>
  );
}

function Tick({ shown }: { shown: boolean }) {
  return <Check className={`text-[18px] text-accent-ink ${shown ? "" : "invisible"}`} />;
}
