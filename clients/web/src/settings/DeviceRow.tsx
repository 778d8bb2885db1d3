import type { Device } from "@mlchat/features";
import Computer from "@mui/icons-material/ComputerOutlined";
import Smartphone from "@mui/icons-material/SmartphoneOutlined";
import Button from "@mui/material/Button";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { fullTime, since } from "../language/times";
import { deviceOf, isHandheld } from "./device";

/** One device: what it is, where, and since when. */
export function DeviceRow({ device, onEnd }: { device: Device; onEnd: () => void }) {
  const { t } = useTranslation();
  const { client, address, current, createdAt, lastUsedAt } = device;
  const name = nameOf(t, client);
  const Icon = isHandheld(client) ? Smartphone : Computer;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5">
      <Icon className="text-ink-soft" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium [overflow-wrap:anywhere]" title={client}>
          {name}
          {current && <span className="ms-2 inline-block rounded-full bg-accent-soft px-2 text-[13px] text-accent-ink">{t("settings.sessions.current")}</span>}
        </p>
        <p className="text-sm text-ink-soft">
          <bdi>{address}</bdi>
          {" · "}
          <time dateTime={lastUsedAt} title={fullTime(lastUsedAt)}>
            {current ? t("settings.sessions.now") : t("settings.sessions.lastUsed", { when: since(lastUsedAt) })}
          </time>
          {" · "}
          <time dateTime={createdAt} title={fullTime(createdAt)}>
            {t("settings.sessions.since", { when: since(createdAt) })}
          </time>
        </p>
      </div>
      {!current && (
        <Button
          color="inherit"
          variant="outlined"
          size="small"
          className="shrink-0 pointer-coarse:min-h-11"
          aria-label={t("settings.sessions.endNamed", { device: name })}
          onClick={onEnd}
        >
          {t("settings.sessions.end")}
        </Button>
      )}
    </li>
  );
}

function nameOf(t: TFunction, client: string): string {
  const named = deviceOf(client);
  if (named === undefined) return t("settings.sessions.unknown");
  const { browser, system } = named;
  return system === undefined ? browser : t("settings.sessions.on", { browser, system });
}
