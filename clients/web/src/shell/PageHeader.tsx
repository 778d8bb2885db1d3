import ArrowBack from "@mui/icons-material/ArrowBack";
import IconButton from "@mui/material/IconButton";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** The head of a page beside the sidebar; on a phone with the way back. */
export function PageHeader({ title }: { title: string }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} – ${t("product")}`;
  }, [title, t]);
  return (
    <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-2 md:px-5">
      <IconButton component={Link} to="/" aria-label={t("shell.back")} className="size-11 text-ink md:hidden">
        <ArrowBack className="rtl:-scale-x-100" />
      </IconButton>
      <h1 className="truncate text-[16px] font-semibold">{title}</h1>
    </header>
  );
}
