import type { Member, RoomSummary } from "@mlchat/features";
import MicOff from "@mui/icons-material/MicOffOutlined";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PersonLine } from "../people/PersonLine";
import { useIsPast } from "../shell/waiting";
import { SpokenPresence } from "../presence/SpokenPresence";
import { MemberMenu } from "./MemberMenu";

type MemberRowProps = { room: RoomSummary; member: Member; me: string };

/** Somebody in the room, what they are in it, and what one may do about it. */
export function MemberRow({ room, member, me }: MemberRowProps) {
  const { t } = useTranslation();
  const { user, role, mutedUntil } = member;
  const isMuted = !useIsPast(mutedUntil) && mutedUntil !== undefined;
  return (
    <li className="group/member flex items-center gap-1 rounded-md pe-1 hover:bg-hover focus-within:bg-hover">
      <Link to={`/people/${user.id}`} className="flex min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 py-1.5 text-ink no-underline">
        <PersonLine
          person={user}
          watched
          mark={
            <>
              {user.id === me && <span className="font-normal text-ink-soft"> ({t("people.you")})</span>}
              <SpokenPresence userId={user.id} />
            </>
          }
          below={role === "member" ? undefined : t(`members.${role}`)}
        />
        {isMuted && (
          <span title={t("members.muted")} className="text-ink-soft">
            <MicOff aria-hidden="true" className="text-[18px]" />
            <span className="sr-only">{t("members.muted")}</span>
          </span>
        )}
      </Link>
      <MemberMenu room={room} member={member} me={me} />
    </li>
  );
}
