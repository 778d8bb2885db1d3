import { usePeople } from "@mlchat/features";
import { Avatar } from "@mlchat/ui";
import Done from "@mui/icons-material/Done";
import DoneAll from "@mui/icons-material/DoneAll";
import { createContext, Suspense, useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { listed } from "../language/values";
import { lazy } from "../shell/lazily";

const SeenList = lazy(async () => ({ default: (await import("./SeenList")).SeenList }));

/** So many faces are drawn; the others are only counted. */
const FACES = 3;

/** Under which message who stands that has read up to there; in a conversation of two, the last thing one said. */
export type Seen = { at: Map<string, string[]>; ownLast?: { id: string; seen: boolean } };

export const SeenContext = createContext<Seen>({ at: new Map() });

/** Beside a message: the faces of those who have read up to it, or whether the other one has. */
export function SeenBy({ messageId, isTabStop }: { messageId: string; isTabStop: boolean }) {
  const { at, ownLast } = useContext(SeenContext);
  const { t } = useTranslation();
  if (ownLast !== undefined) {
    if (ownLast.id !== messageId) return null;
    const word = t(ownLast.seen ? "presence.seen" : "presence.sent");
    const Tick = ownLast.seen ? DoneAll : Done;
    return (
      <span role="img" aria-label={word} title={word} className="flex h-5 shrink-0 items-center text-ink-soft">
        <Tick className={`text-[16px] ${ownLast.seen ? "text-accent-ink" : ""}`} />
      </span>
    );
  }
  const seen = at.get(messageId);
  return seen && <Faces userIds={seen} isTabStop={isTabStop} />;
}

function Faces({ userIds, isTabStop }: { userIds: string[]; isTabStop: boolean }) {
  const { t } = useTranslation();
  const people = usePeople(userIds);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (people.length === 0) return null;
  const word = t("presence.seenBy", { names: listed(people.map(({ displayName }) => displayName)) });
  return (
    <>
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        title={word}
        className="flex h-6 shrink-0 cursor-pointer items-center rounded-full px-1 hover:bg-hover"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <span className="sr-only">{word}</span>
        {people.slice(0, FACES).map(({ id, displayName }) => (
          <span key={id} className="-ms-1 rounded-[6px] border border-canvas first:ms-0">
            <Avatar id={id} name={displayName} size={16} />
          </span>
        ))}
        {people.length > FACES && (
          <span aria-hidden="true" className="ms-1 text-[11px] text-ink-soft tabular-nums">+{people.length - FACES}</span>
        )}
      </button>
      {anchor && (
        <Suspense>
          <SeenList
            people={people}
            anchor={anchor}
            onClose={() => {
              setAnchor(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
