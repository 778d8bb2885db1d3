import { useAcquaintances, usePeopleSearch, useRooms, useThreads } from "@mlchat/features";
import { SearchField } from "@mlchat/ui";
import Dialog from "@mui/material/Dialog";
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { GoalLine } from "./GoalLine";
import { goals, keyOf, pathTo, type Goal } from "./places";
import { recentRooms } from "./recent";

/** Goes to a room, a thread or a person by a few letters. What is known answers at once, offline too; the server adds people. */
export function QuickSwitcher({ here, onClose }: { here: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const titleId = useId();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const { channels, directs } = useRooms();
  const { threads } = useThreads();
  const acquaintances = useAcquaintances();
  // The server knows how names begin; the other words are matched here.
  const { people: named } = usePeopleSearch(query.trim().replace(/^[#@]/, "").split(/\s+/)[0] ?? "");
  const people = useMemo(() => [...new Map([...acquaintances, ...named].map((one) => [one.id, one])).values()], [acquaintances, named]);
  // Where one is already, one need not go.
  const [recent] = useState(() => recentRooms().filter((id) => id !== here));
  const rooms = useMemo(() => [...channels, ...directs], [channels, directs]);
  const found = useMemo(() => goals(query, { rooms, threads, people, recent }), [query, rooms, threads, people, recent]);
  const index = Math.min(chosen, found.length - 1);
  const active = found[index];

  const open = (goal: Goal | undefined, inNewTab: boolean) => {
    if (goal === undefined) return;
    onClose();
    if (inNewTab) window.open(pathTo(goal), "_blank", "noopener");
    else void navigate(pathTo(goal));
  };

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setChosen((index + step + found.length) % found.length);
    else if (event.key === "Enter") open(active, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };

  const activeId = active && `${listId}-${keyOf(active)}`;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
      transitionDuration={0}
      className="[&_.MuiDialog-container]:items-start max-md:[&_.MuiDialog-container]:items-end"
    >
      <h2 id={titleId} className="sr-only">
        {t("finding.title")}
      </h2>
      <div className="p-3" onKeyDown={press}>
        <SearchField
          label={t("finding.field")}
          value={query}
          autoFocus
          list={{ id: listId, activeId }}
          onChange={(text) => {
            setQuery(text);
            setChosen(0);
          }}
        />
      </div>
      <ul id={listId} role="listbox" aria-label={t("finding.title")} className="max-h-[min(26rem,60vh)] overflow-y-auto overscroll-contain px-3 pb-3">
        {found.map((goal, at) => (
          <li
            key={keyOf(goal)}
            id={`${listId}-${keyOf(goal)}`}
            role="option"
            aria-selected={at === index}
            className={`flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2.5 ${at === index ? "bg-selected forced-colors:outline" : "hover:bg-hover"}`}
            onClick={(event) => {
              open(goal, event.ctrlKey || event.metaKey);
            }}
          >
            <GoalLine goal={goal} rooms={rooms} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="px-6 pb-6 text-ink-soft [overflow-wrap:anywhere]">{t("finding.none", { query: query.trim() })}</p>}
      <p role="status" className="sr-only">
        {t("finding.found", { count: found.length })}
      </p>
      <p aria-hidden="true" className="border-t border-line px-5 py-2 text-xs text-ink-soft pointer-coarse:hidden">
        {t("finding.keys")}
      </p>
    </Dialog>
  );
}
