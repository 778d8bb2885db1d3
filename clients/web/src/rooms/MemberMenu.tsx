import { useRoomActions, type Member, type Problem, type Role, type RoomSummary } from "@mlchat/features";
import { Confirm } from "@mlchat/ui";
import MoreHoriz from "@mui/icons-material/MoreHoriz";
import Alert from "@mui/material/Alert";
import Divider from "@mui/material/Divider";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Snackbar from "@mui/material/Snackbar";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { useIsPast } from "../shell/waiting";
import { roomName } from "./roomName";

const roles: Role[] = ["owner", "moderator", "member"];
const rank: Record<Role, number> = { member: 0, moderator: 1, owner: 2 };
const MUTE_FOR = 60 * 60_000;

type MemberMenuProps = { room: RoomSummary; member: Member; me: string };

/** What moderators and owners may do about a member. Nothing where there is nothing. */
export function MemberMenu({ room, member, me }: MemberMenuProps) {
  const { t } = useTranslation();
  const actions = useRoomActions(room.id);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [expelling, setExpelling] = useState<"remove" | "ban">();
  const [fault, setFault] = useState<string>();
  const { user, role, mutedUntil } = member;
  const isMuted = !useIsPast(mutedUntil) && mutedUntil !== undefined;

  const mine = room.role ?? "member";
  const owns = mine === "owner" && !room.archived;
  const moderates = user.id !== me && !room.archived && (owns || (mine === "moderator" && rank[role] < rank.moderator));
  const expels = moderates && !room.permanent;
  if (!owns && !moderates) return null;

  const run = async (act: Promise<Problem | undefined>) => {
    setAnchor(null);
    const problem = await act;
    setFault(problem && faultSentence(t, problem));
    return problem === undefined;
  };
  const expel = (how: "remove" | "ban") => async () => {
    if (await run(actions.expel(user.id, how === "ban"))) setExpelling(undefined);
  };
  const ask = (how: "remove" | "ban") => () => {
    setAnchor(null);
    setFault(undefined);
    setExpelling(how);
  };

  return (
    <>
      <IconButton
        aria-label={t("members.menu", { name: user.displayName })}
        title={t("members.menu", { name: user.displayName })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        className="size-8 opacity-0 group-focus-within/member:opacity-100 group-hover/member:opacity-100 aria-expanded:opacity-100 pointer-coarse:size-11 pointer-coarse:opacity-100"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <MoreHoriz className="text-[20px]" />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {owns &&
          roles
            .filter((one) => one !== role)
            .map((one) => (
              <MenuItem key={one} onClick={() => void run(actions.appoint(user.id, one))}>
                {t(`members.make.${one}`)}
              </MenuItem>
            ))}
        {owns && moderates && <Divider />}
        {moderates &&
          (!isMuted ? (
            <MenuItem onClick={() => void run(actions.mute(user.id, new Date(Date.now() + MUTE_FOR).toISOString()))}>
              {t("members.mute")}
            </MenuItem>
          ) : (
            <MenuItem onClick={() => void run(actions.unmute(user.id))}>{t("members.unmute")}</MenuItem>
          ))}
        {expels && <MenuItem onClick={ask("remove")}>{t("members.remove")}</MenuItem>}
        {expels && (
          <MenuItem className="text-danger" onClick={ask("ban")}>
            {t("members.ban")}
          </MenuItem>
        )}
      </Menu>
      {expelling && (
        <Confirm
          title={t(expelling === "ban" ? "members.banTitle" : "members.removeTitle", {
            name: user.displayName,
            room: roomName(room),
          })}
          act={t(expelling === "ban" ? "members.ban" : "members.remove")}
          cancel={t("shell.cancel")}
          fault={fault}
          onAct={() => void expel(expelling)()}
          onClose={() => {
            setExpelling(undefined);
          }}
        >
          {t(expelling === "ban" ? "members.banMore" : room.kind === "public" ? "members.removePublic" : "members.removePrivate")}
        </Confirm>
      )}
      <Snackbar
        open={fault !== undefined && expelling === undefined}
        autoHideDuration={8000}
        onClose={() => {
          setFault(undefined);
        }}
      >
        <Alert severity="error" variant="filled">
          {fault}
        </Alert>
      </Snackbar>
    </>
  );
}
