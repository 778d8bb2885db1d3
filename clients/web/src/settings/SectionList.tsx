import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { BackLink } from "./BackLink";
import { sectionNames, sections, type SectionName } from "./sections";
import { useCameFrom } from "./useCameFrom";

/** The screens of the settings. `alone` is on a phone, where it is the whole page. */
export function SectionList({ alone }: { alone: boolean }) {
  const { t } = useTranslation();
  const cameFrom = useCameFrom();
  const Frame = alone ? "main" : "div";
  return (
    <Frame className="flex w-full shrink-0 flex-col bg-sidebar pt-[env(safe-area-inset-top)] md:w-[17rem] md:border-e md:border-line">
      <header className="flex h-14 shrink-0 items-center gap-1.5 px-3">
        <BackLink to={cameFrom} label={t("settings.back")} />
        <h1 className="text-[17px] font-semibold tracking-tight">{t("settings.title")}</h1>
      </header>
      <nav aria-label={t("settings.sections")} data-region="navigation" className="min-h-0 flex-1 overflow-y-auto px-3 pb-4">
        <ul className="flex flex-col gap-px">
          {sectionNames.map((name) => (
            <li key={name}>
              <SectionLink name={name} />
            </li>
          ))}
        </ul>
      </nav>
    </Frame>
  );
}

function SectionLink({ name }: { name: SectionName }) {
  const { t } = useTranslation();
  const Icon = sections[name].icon;
  return (
    <NavLink
      to={`/settings/${name}`}
      replace
      className={({ isActive }) =>
        `flex min-h-9 items-center gap-3 rounded-md px-2.5 py-1.5 no-underline max-md:min-h-12 pointer-coarse:min-h-11 ${
          isActive ? "bg-selected font-medium text-ink forced-colors:outline" : "text-ink-soft hover:bg-hover hover:text-ink"
        }`
      }
    >
      <Icon className="text-[20px]" />
      {t(`settings.${name}.title`)}
    </NavLink>
  );
}
