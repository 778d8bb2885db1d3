import { Mark } from "@mlchat/ui";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Talk } from "./Talk";

type AuthLayoutProps = { title: string; lead: string; notice?: string | undefined; children: ReactNode; foot?: ReactNode };

/** The sign-in pages: the form on one side, what this is on the other where there is room. */
export function AuthLayout({ title, lead, notice, children, foot }: AuthLayoutProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} – ${t("product")}`;
  }, [title, t]);

  return (
    <div className="grid h-full lg:grid-cols-[minmax(26rem,1fr)_minmax(0,1.15fr)]">
      <main className="flex min-h-0 flex-col overflow-y-auto px-6 pt-[max(1.5rem,env(safe-area-inset-top))] pb-8 sm:px-12">
        <div className="flex items-center gap-2.5 text-[17px] font-semibold tracking-tight">
          <Mark size={28} />
          {t("product")}
        </div>
        <div className="mx-auto my-auto w-full max-w-[23rem] py-10">
          {notice && (
            <p role="status" className="mb-6 rounded-md bg-notice-soft px-3.5 py-3 text-sm text-notice">
              {notice}
            </p>
          )}
          <h1 className="text-[1.75rem] leading-tight font-semibold tracking-tight text-balance">{title}</h1>
          <p className="mt-2 mb-7 text-ink-soft text-pretty">{lead}</p>
          {children}
          {foot && <p className="mt-7 text-sm text-ink-soft">{foot}</p>}
        </div>
      </main>
      <aside className="hidden min-h-0 flex-col justify-center overflow-hidden border-s border-line bg-sidebar px-12 lg:flex xl:px-20">
        <Talk />
        <p className="mt-10 max-w-lg text-[1.75rem] leading-tight font-semibold tracking-tight text-balance">{t("auth.pitch")}</p>
        <p className="mt-3 max-w-md text-ink-soft text-pretty">{t("auth.pitchMore")}</p>
      </aside>
    </div>
  );
}
