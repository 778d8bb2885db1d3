import { callsEverybody, useLimits, type RoomSummary } from "@mlchat/features";
import { Suspense, useState, type ReactNode } from "react";
import { lazy } from "../../shell/lazily";

const CallAllDialog = lazy(async () => ({ default: (await import("./CallAllDialog")).CallAllDialog }));

/**
 * Asks before a message that calls more people than one calls unasked. What is not sent goes back to where it was written.
 */
export function useCallAll(
  room: RoomSummary | undefined,
  send: (content: string) => void,
  keep: (text: string) => void,
): { send: (content: string) => void; dialog: ReactNode } {
  const { calledUnasked } = useLimits();
  const [asked, setAsked] = useState<string>();

  const ask = async (content: string) => {
    if (await callsEverybody(content)) setAsked(content);
    else send(content);
  };
  const sendOrAsk = (content: string) => {
    const many = room !== undefined && calledUnasked > 0 && room.members - 1 > calledUnasked;
    // Nearly always there is nothing to ask, and nothing to wait for.
    if (many && /@room/i.test(content)) void ask(content);
    else send(content);
  };
  const dialog = asked !== undefined && room !== undefined && (
    <Suspense>
      <CallAllDialog
        room={room}
        onSend={() => {
          setAsked(undefined);
          send(asked);
        }}
        onClose={() => {
          setAsked(undefined);
          keep(asked);
        }}
      />
    </Suspense>
  );
  return { send: sendOrAsk, dialog };
}
