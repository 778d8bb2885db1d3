import { useTranslation } from "react-i18next";

/** What this is, and under which terms. */
export function About() {
  const { t } = useTranslation();
  return (
    <dl className="grid gap-x-6 gap-y-3 [overflow-wrap:anywhere] md:grid-cols-[auto_minmax(0,1fr)] max-md:[&>dd]:-mt-3">
      <dt className="text-ink-soft">{t("settings.about.version")}</dt>
      <dd>
        <bdi>{`${t("product")} ${import.meta.env.VITE_VERSION}`}</bdi>
      </dd>
      <dt className="text-ink-soft">{t("settings.about.licence")}</dt>
      <dd>
        <a href="https://www.apache.org/licenses/LICENSE-2.0" target="_blank" rel="noopener noreferrer">
          Apache License 2.0
        </a>
      </dd>
      <dt className="text-ink-soft">{t("settings.about.interface")}</dt>
      <dd>
        <a href="/api/openapi.json" target="_blank" rel="noopener noreferrer">
          OpenAPI
        </a>
      </dd>
    </dl>
  );
}
