import { useNotices } from "../notices/useNotices";
import { useFollowed } from "../preferences/useFollowed";

/** What goes on for somebody who is signed in, whichever page is open. */
export function Attending() {
  useFollowed();
  useNotices();
  return null;
}
