import Bolt from "@mui/icons-material/NearMeOutlined";
import { useTranslation } from "react-i18next";
import { Keys } from "../shortcuts/Keys";
import { useOpeners } from "../shortcuts/openers";

/** Opens the quick switcher, and says by which keys it opens as well. */
export function FindButton() {
  const { t } = useTranslation();
  const { find } = useOpeners();
  return (
    <button
      type="button"
      className="mx-3 mb-0.5 flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-start text-ink-soft hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
      onClick={find}
    >
      <Bolt className="text-[18px]" />
      <span className="min-w-0 flex-1 truncate text-sm">{t("finding.open")}</span>
      <span aria-hidden="true" className="pointer-coarse:hidden">
        <Keys keys="mod+k" />
      </span>
    </button>
  );
}
