import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "./BackLink";
import { sections, type SectionName } from "./sections";

/** One screen under its title. */
export function Pane({ name, onePane }: { name: SectionName; onePane: boolean }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const { Screen } = sections[name];
  const Heading = onePane ? "h1" : "h2";

  // Where the screen takes the place of the list, whoever goes by keyboard or ear is taken along.
  useEffect(() => {
    if (onePane) heading.current?.focus();
  }, [onePane]);

  return (
    <main data-region="settings" className="min-w-0 flex-1 overflow-y-auto pb-[env(safe-area-inset-bottom)]">
      <div className="mx-auto w-full max-w-[42rem] px-4 pt-3 pb-16 md:px-10 md:pt-9">
        <div className="mb-6">
          <div className="flex items-center gap-1.5 max-md:-ms-1.5">
            {onePane && <BackLink to="/settings" label={t("settings.backToList")} />}
            <Heading ref={heading} tabIndex={-1} className="min-w-0 text-[1.375rem] leading-tight font-semibold tracking-tight hyphens-auto outline-none! [overflow-wrap:anywhere]">
              {t(`settings.${name}.title`)}
            </Heading>
          </div>
          <p className="mt-1.5 text-ink-soft text-pretty">{t(`settings.${name}.lead`)}</p>
        </div>
        <Screen />
      </div>
    </main>
  );
}
