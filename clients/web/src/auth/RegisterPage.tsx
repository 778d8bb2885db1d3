import { useSession } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { AuthLayout } from "./AuthLayout";
import { OtherWay } from "./OtherWay";
import { RegisterForm } from "./RegisterForm";

export function RegisterPage() {
  const { t } = useTranslation();
  const { register } = useSession();
  return (
    <AuthLayout
      title={t("auth.registerTitle")}
      lead={t("auth.registerLead")}
      foot={<OtherWay question={t("auth.haveAccount")} to="/login" answer={t("auth.toLogIn")} />}
    >
      <RegisterForm register={register} />
    </AuthLayout>
  );
}
