import { useRooms } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { MessagesSkeleton } from "../messages/MessagesSkeleton";
import { useOnePane } from "../shell/useOnePane";

/** The front page: `general` where there is room for it beside the list; on a phone the list is the front page. */
export function StartPage() {
  const { t } = useTranslation();
  const onePane = useOnePane();
  const { state, channels } = useRooms();
  const general = channels.find((room) => room.title === "general") ?? channels[0];
  if (onePane) return null;
  if (general) return <Navigate to={`/rooms/${general.id}`} replace />;
  return state === "loading" ? <MessagesSkeleton rows={8} label={t("room.loading")} /> : null;
}
