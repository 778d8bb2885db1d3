import { arriving, useArrived } from "@mlchat/features";
import type { RootContent } from "hast";
import { useMemo } from "react";

/** The languages, which nobody needs before there is code. */
const languages = arriving(async () => (await import("./highlighting")).highlight);

/** Longer code than this is shown in one colour: it is looked at, not read. */
const MOST = 20_000;

/** Code in the colours of its language, once these are there. */
export function Highlighted({ language, text }: { language: string; text: string }) {
  const highlight = useArrived(languages);
  const root = useMemo(() => (text.length > MOST ? undefined : highlight?.(language, text)), [highlight, language, text]);
  return root === undefined ? text : <Parts parts={root.children} />;
}

function Parts({ parts }: { parts: RootContent[] }) {
  return parts.map((part, index) => {
    if (part.type === "text") return part.value;
    if (part.type !== "element") return null;
    const names = part.properties["className"];
    return (
      <span key={index} className={Array.isArray(names) ? names.join(" ") : undefined}>
        <Parts parts={part.children} />
      </span>
    );
  });
}
