import { Mark } from "@mlchat/ui";

/** What shows while the session is taken up again: the same picture as in index.html, so nothing flickers. */
export function Opening() {
  return (
    <div className="opening" role="status" aria-label="ML-CHAT">
      <Mark size={44} />
    </div>
  );
}
