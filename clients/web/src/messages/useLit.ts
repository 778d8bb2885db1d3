import { useEffect, useState } from "react";

/** How long the message that somebody linked to stands out. */
const LIT = 2_000;

/** The key of the entry that stands out for a moment, while it does. */
export function useLit(key: string | undefined): string | undefined {
  const [over, setOver] = useState<string>();
  useEffect(() => {
    if (key === undefined) return;
    const timer = setTimeout(() => {
      setOver(key);
    }, LIT);
    return () => {
      clearTimeout(timer);
    };
  }, [key]);
  return key === over ? undefined : key;
}
