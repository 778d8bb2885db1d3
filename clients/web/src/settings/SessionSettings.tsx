import { useDevices, type Problem } from "@mlchat/features";
import { Confirm } from "@mlchat/ui";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { DeviceRow } from "./DeviceRow";
import { Fault } from "./parts";

/** Where one is logged in, and the way to end it. */
export function SessionSettings() {
  const { t } = useTranslation();
  const { state, devices, reload, end, endOthers } = useDevices();
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string>();
  const others = devices.filter(({ current }) => !current);

  const run = async (act: Promise<Problem | undefined>) => {
    const problem = await act;
    setFault(problem && faultSentence(t, problem));
    if (problem === undefined) setAsking(false);
  };

  if (state === "loading" && devices.length === 0) return <DevicesSkeleton />;
  return (
    <>
      {state === "failed" && (
        <Fault>
          {t("settings.sessions.failed")}{" "}
          <Button size="small" color="inherit" onClick={reload}>
            {t("room.reload")}
          </Button>
        </Fault>
      )}
      {fault !== undefined && !asking && <Fault>{fault}</Fault>}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} onEnd={() => void run(end(device.id))} />
        ))}
      </ul>
      {state === "ready" && others.length === 0 && <p className="mt-4 text-ink-soft">{t("settings.sessions.none")}</p>}
      {others.length > 0 && (
        <Button
          className="mt-5"
          variant="outlined"
          color="error"
          onClick={() => {
            setFault(undefined);
            setAsking(true);
          }}
        >
          {t("settings.sessions.endOthers")}
        </Button>
      )}
      {asking && (
        <Confirm
          title={t("settings.sessions.endOthersTitle")}
          act={t("settings.sessions.endOthers")}
          cancel={t("shell.cancel")}
          fault={fault}
          onAct={() => void run(endOthers())}
          onClose={() => {
            setAsking(false);
          }}
        >
          {t("settings.sessions.endOthersMore")}
        </Confirm>
      )}
    </>
  );
}

function DevicesSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-4">
      {[0, 1].map((row) => (
        <div key={row} className="flex items-center gap-4">
          <Skeleton variant="rounded" width={24} height={24} />
          <Skeleton variant="text" width="60%" height={36} />
        </div>
      ))}
    </div>
  );
}
