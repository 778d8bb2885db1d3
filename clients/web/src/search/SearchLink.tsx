import Search from "@mui/icons-material/Search";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { Keys } from "../shortcuts/Keys";

/** The way to the search, and the keys that lead there as well. */
export function SearchLink() {
  const { t } = useTranslation();
  return (
    <NavLink
      to="/search"
      className={({ isActive }) =>
        `mx-3 mb-2 flex min-h-9 items-center gap-2.5 rounded-md px-2.5 no-underline hover:bg-hover hover:text-ink pointer-coarse:min-h-11 ${
          isActive ? "bg-selected text-ink forced-colors:outline" : "text-ink-soft"
        }`
      }
    >
      <Search className="text-[18px]" />
      <span className="min-w-0 flex-1 truncate text-sm">{t("search.short")}</span>
      <span aria-hidden="true" className="pointer-coarse:hidden">
        <Keys keys="mod+shift+f" />
      </span>
    </NavLink>
  );
}
