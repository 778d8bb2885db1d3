import { useTranslation } from "react-i18next";
import { MessageRow } from "../messages/MessageRow";

const ada = { id: "0199a2b4-ada", displayName: "Ada" };
const grace = { id: "0199a2b4-grace", displayName: "Grace" };
const evening = new Date(2026, 0, 1, 17, 30).toISOString();

/** Two people and what they say, drawn as in a conversation: for the eye, so that one sees what one chooses. */
export function Sample() {
  const { t } = useTranslation();
  return (
    <div aria-hidden="true" className="overflow-hidden rounded-lg border border-line pb-3">
      <MessageRow author={ada} timestamp={evening} startsGroup>
        {t("settings.appearance.sampleOne")}
      </MessageRow>
      <MessageRow author={grace} timestamp={evening} startsGroup>
        {t("settings.appearance.sampleTwo")}
      </MessageRow>
    </div>
  );
}
