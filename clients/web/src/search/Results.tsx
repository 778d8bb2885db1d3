import type { Search } from "@mlchat/features";
import { EmptyState } from "@mlchat/ui";
import SearchOff from "@mui/icons-material/SearchOff";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { HitRow } from "./HitRow";

type ResultsProps = { search: Search; query: string; onOpen: () => void };

/** What was found, and whatever there is to say about it. */
export function Results({ search, query, onOpen }: ResultsProps) {
  const { t } = useTranslation();
  const { state, hits, problem, unknown, indexed, hasMore, loadingMore, loadMore, reload } = search;
  const misread = problem?.type === "/problems/search-invalid";
  return (
    <>
      {problem && (
        <p role="alert" className={`flex flex-wrap items-center gap-3 rounded-md px-3.5 py-3 text-sm ${misread ? "bg-notice-soft text-notice" : "bg-danger-soft text-danger"}`}>
          {misread ? t("search.misread") : faultSentence(t, problem)}
          {!misread && (
            <Button size="small" color="inherit" onClick={hits.length > 0 ? loadMore : reload}>
              {t("room.reload")}
            </Button>
          )}
        </p>
      )}
      {unknown.length > 0 && (
        <p className="rounded-md bg-notice-soft px-3.5 py-3 text-sm text-notice">
          {t("search.unknown")} <bdi>{unknown.join(" ")}</bdi>
        </p>
      )}
      {indexed < 1 && <p className="text-sm text-ink-soft">{t("search.indexing", { percent: Math.floor(indexed * 100) })}</p>}
      {hits.length > 0 && (
        <ul aria-label={t("search.results")} aria-busy={state === "loading"} className={state === "loading" ? "opacity-60 transition-opacity" : ""}>
          {hits.map((hit) => (
            <HitRow key={hit.message.id} hit={hit} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {(loadingMore || (state === "loading" && hits.length === 0)) && <ResultsSkeleton />}
      {state === "ready" && hits.length === 0 && !hasMore && (
        <EmptyState picture={<SearchOff className="text-[40px] text-ink-soft" />} title={t("search.none", { query: query.trim() })}>
          {t("search.noneMore")}
        </EmptyState>
      )}
      {hasMore && !loadingMore && (
        <Button color="inherit" variant="outlined" className="self-center" onClick={loadMore}>
          {t(hits.length === 0 ? "search.further" : "search.more")}
        </Button>
      )}
      {state === "ready" && !hasMore && hits.length > 5 && <p className="py-2 text-center text-sm text-ink-soft">{t("search.end")}</p>}
      <p role="status" className="sr-only">
        {state === "ready" && t("search.found", { count: hits.length })}
      </p>
    </>
  );
}

function ResultsSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-5 px-2.5 py-3">
      {["70%", "45%", "60%"].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton variant="rounded" width={36} height={36} />
          <div className="flex-1">
            <Skeleton variant="text" width={180} />
            <Skeleton variant="text" width={width} />
          </div>
        </div>
      ))}
    </div>
  );
}
