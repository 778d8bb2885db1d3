import { useSession } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { AuthLayout } from "./AuthLayout";
import { LoginForm } from "./LoginForm";
import { OtherWay } from "./OtherWay";

/** Says why one is here when the session ended by itself; signing in leads back to the same place. */
export function LoginPage() {
  const { t } = useTranslation();
  const { logIn, endedBecause } = useSession();
  return (
    <AuthLayout
      title={t("auth.logInTitle")}
      lead={t("auth.logInLead")}
      notice={endedBecause && t("auth.ended")}
      foot={<OtherWay question={t("auth.newHere")} to="/register" answer={t("auth.toRegister")} />}
    >
      <LoginForm logIn={logIn} />
    </AuthLayout>
  );
}
