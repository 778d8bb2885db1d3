import { useRecentSearches, useSearch } from "@mlchat/features";
import ArrowBack from "@mui/icons-material/ArrowBack";
import IconButton from "@mui/material/IconButton";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams, type Location } from "react-router";
import { asks, begin } from "./operators";
import { Filters } from "./Filters";
import { Results } from "./Results";
import { SearchBox } from "./SearchBox";
import { Unasked } from "./Unasked";

/** What the history says of an address that was made by typing. */
const TYPED = "typed";

/** Finding messages by what they say. The address has what is looked for, so that one can come back to it. */
export function SearchPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [query, setQuery] = useState(params.get("q") ?? "");
  const { key, state } = useLocation() as Location<unknown>;
  const [seen, setSeen] = useState(key);
  if (key !== seen) {
    setSeen(key);
    // What is typed goes into the address, which comes later than the next key; only other ways here change the field.
    if (state !== TYPED) setQuery(params.get("q") ?? "");
  }
  const field = useRef<HTMLInputElement>(null);
  const { searches, remember, forget } = useRecentSearches();
  // What is being begun is not looked for; what was found before stays until there is something else to look for.
  const [asked, setAsked] = useState(query);
  const wanted = asks(query) ? query : query.trim() === "" ? "" : asked;
  if (wanted !== asked) setAsked(wanted);
  const search = useSearch(wanted);

  useEffect(() => {
    document.title = `${query.trim() === "" ? t("search.title") : query.trim()} – ${t("product")}`;
  }, [query, t]);

  const change = (text: string) => {
    setQuery(text);
    setParams(text === "" ? {} : { q: text }, { replace: true, state: TYPED });
  };
  const done = () => {
    if (asks(query)) remember(query);
  };
  const write = (text: string) => {
    change(text);
    // The caret is behind the text once the field has it.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(text.length, text.length);
    });
  };

  return (
    <>
      <header className="flex min-h-14 shrink-0 items-center gap-1.5 border-b border-line px-2 py-1.5 md:px-5">
        <IconButton component={Link} to="/" aria-label={t("shell.back")} className="size-11 text-ink md:hidden">
          <ArrowBack className="rtl:-scale-x-100" />
        </IconButton>
        <h1 className="sr-only">{t("search.title")}</h1>
        <div className="mx-auto flex w-full max-w-3xl min-w-0">
          <SearchBox field={field} query={query} onChange={change} onDone={done} />
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-3xl flex-col gap-3 px-4 py-4 pb-[max(1rem,env(safe-area-inset-bottom))] md:px-5">
          <Filters
            onBegin={(operator) => {
              write(begin(query, operator));
            }}
          />
          {search.state === "idle" ? (
            <Unasked searches={searches} onTake={write} onForget={forget} />
          ) : (
            <Results search={search} query={wanted} onOpen={done} />
          )}
        </div>
      </div>
    </>
  );
}
