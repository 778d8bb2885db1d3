import type { RoomKind } from "@mlchat/features";
import Group from "@mui/icons-material/GroupOutlined";
import Lock from "@mui/icons-material/LockOutlined";

/** Who may be in such a room, as a sign as large as the text around it. For the eye only. */
export function RoomSign({ kind }: { kind: Exclude<RoomKind, "direct"> }) {
  if (kind === "private") return <Lock aria-hidden="true" fontSize="inherit" />;
  if (kind === "group") return <Group aria-hidden="true" fontSize="inherit" />;
  return <span aria-hidden="true">#</span>;
}
