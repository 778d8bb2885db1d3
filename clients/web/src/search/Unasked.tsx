import History from "@mui/icons-material/History";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";

const examples = {
  "from:ada": "exampleFrom",
  "in:general": "exampleIn",
  "has:link": "exampleHas",
  "after:2026-03-01": "exampleAfter",
  '"on Friday"': "examplePhrase",
  "-draft": "exampleNot",
} as const;

type UnaskedProps = { searches: string[]; onTake: (query: string) => void; onForget: () => void };

/** Before anything is looked for: what was last time, and how to say it more exactly. */
export function Unasked({ searches, onTake, onForget }: UnaskedProps) {
  const { t } = useTranslation();
  return (
    <>
      {searches.length > 0 && (
        <section aria-labelledby="recent-searches">
          <div className="flex min-h-9 items-center justify-between">
            <h2 id="recent-searches" className="text-[13px] font-semibold text-ink-soft">
              {t("search.recent")}
            </h2>
            <Button size="small" color="inherit" className="text-ink-soft" onClick={onForget}>
              {t("search.forget")}
            </Button>
          </div>
          <ul>
            {searches.map((query) => (
              <li key={query}>
                <button
                  type="button"
                  className="flex min-h-10 w-full cursor-pointer items-center gap-3 rounded-md px-2.5 text-start hover:bg-hover pointer-coarse:min-h-12"
                  onClick={() => {
                    onTake(query);
                  }}
                >
                  <History className="text-[18px] text-ink-soft" />
                  <bdi className="min-w-0 flex-1 truncate">{query}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-help" className="mt-2">
        <h2 id="search-help" className="mb-2 text-[13px] font-semibold text-ink-soft">
          {t("search.help")}
        </h2>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2.5">
          {(Object.keys(examples) as (keyof typeof examples)[]).map((example) => (
            <div key={example} className="contents">
              <dt>
                <code dir="ltr" className="rounded-sm border border-line bg-sidebar px-1.5 py-0.5 text-[13px]">
                  {example}
                </code>
              </dt>
              <dd className="text-ink-soft">{t(`search.${examples[example]}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
