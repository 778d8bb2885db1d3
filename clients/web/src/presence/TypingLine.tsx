import { useTypists } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { listed } from "../language/values";

/** So many are named; more are only counted as several. */
const NAMED = 3;

/** Who else writes here, in a room or in a thread of it. The line is always there, so that nothing moves when somebody begins. */
export function TypingLine({ roomId, threadOf }: { roomId: string; threadOf?: string }) {
  const { t } = useTranslation();
  const typists = useTypists(roomId, threadOf);
  const names = listed(typists.map(({ displayName }) => displayName));
  return (
    <div data-region-part="typing" className="flex h-6 shrink-0 items-center gap-2 px-5 text-[13px] text-ink-soft md:px-6">
      {typists.length > 0 && (
        <>
          <Dots />
          <span className="truncate">
            {typists.length > NAMED ? t("presence.manyTyping") : t("presence.typing", { count: typists.length, names })}
          </span>
        </>
      )}
    </div>
  );
}

function Dots() {
  return (
    <span aria-hidden="true" className="flex shrink-0 gap-[3px]">
      {["0ms", "160ms", "320ms"].map((delay) => (
        <span
          key={delay}
          className="size-[5px] rounded-full bg-current motion-safe:animate-bounce"
          style={{ animationDelay: delay }}
        />
      ))}
    </span>
  );
}
