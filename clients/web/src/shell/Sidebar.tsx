import { Mark, ResizeHandle } from "@mlchat/ui";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { FindButton } from "../finding/FindButton";
import { PeopleSearch } from "../people/PeopleSearch";
import { RoomList } from "../rooms/RoomList";
import { SearchLink } from "../search/SearchLink";
import { OwnLinks } from "./OwnLinks";
import { MAX_WIDTH, MIN_WIDTH, useSidebarWidth } from "./useSidebarWidth";
import { UserMenu } from "./UserMenu";

/** Where one finds rooms and people, and oneself at the foot. `alone` is on a phone, where it is the whole page. */
export function Sidebar({ alone }: { alone: boolean }) {
  const { t } = useTranslation();
  const [width, setWidth] = useSidebarWidth();
  const Brand = alone ? "h1" : "div";
  return (
    <nav
      aria-label={t("shell.navigation")}
      data-region="navigation"
      style={{ "--sidebar-width": `${String(width)}px` } as CSSProperties}
      className="relative flex w-full shrink-0 flex-col bg-sidebar [--behind:var(--ml-sidebar)] pt-[env(safe-area-inset-top)] md:w-(--sidebar-width) md:border-e md:border-line"
    >
      <Brand className="flex h-14 shrink-0 items-center gap-2.5 px-5 text-[16px] font-semibold tracking-tight">
        <Mark size={24} />
        {t("product")}
      </Brand>
      <FindButton />
      <SearchLink />
      <PeopleSearch>
        <OwnLinks />
        <RoomList />
      </PeopleSearch>
      <UserMenu />
      <div className="hidden md:block">
        <ResizeHandle label={t("shell.resize")} width={width} min={MIN_WIDTH} max={MAX_WIDTH} onResize={setWidth} />
      </div>
    </nav>
  );
}
