import { useSession } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { AuthLayout } from "./AuthLayout";
import { OtherWay } from "./OtherWay";
import { RegisterForm } from "./RegisterForm";

/** Makes the first administrator. The code comes in the part of the address that browsers send to nobody. */
export function SetupPage() {
  const { t } = useTranslation();
  const { register } = useSession();
  const { hash } = useLocation();
  const setupCode = new URLSearchParams(hash.slice(1)).get("code") ?? "";
  return (
    <AuthLayout
      title={t("auth.setupTitle")}
      lead={t("auth.setupLead")}
      foot={<OtherWay question={t("auth.haveAccount")} to="/login" answer={t("auth.toLogIn")} />}
    >
      <RegisterForm register={register} setupCode={setupCode} />
    </AuthLayout>
  );
}
