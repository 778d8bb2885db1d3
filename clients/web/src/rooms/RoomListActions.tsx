import Add from "@mui/icons-material/Add";
import Explore from "@mui/icons-material/ExploreOutlined";
import IconButton from "@mui/material/IconButton";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { lazy } from "../shell/lazily";

const NewRoomDialog = lazy(async () => ({ default: (await import("./NewRoomDialog")).NewRoomDialog }));

/** Beside the list of rooms: to find others, and to make one. */
export function RoomListActions() {
  const { t } = useTranslation();
  const [making, setMaking] = useState(false);
  return (
    <div className="flex">
      <IconButton
        component={Link}
        to="/browse"
        aria-label={t("browse.open")}
        title={t("browse.open")}
        className="size-8 pointer-coarse:size-11"
      >
        <Explore className="text-[18px]" />
      </IconButton>
      <IconButton
        aria-label={t("newRoom.open")}
        title={t("newRoom.open")}
        className="size-8 pointer-coarse:size-11"
        onClick={() => {
          setMaking(true);
        }}
      >
        <Add className="text-[20px]" />
      </IconButton>
      {making && (
        <Suspense>
          <NewRoomDialog
            onClose={() => {
              setMaking(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
