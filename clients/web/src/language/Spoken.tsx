import { Look } from "@mlchat/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { speechOf } from "./language";

/** The look of the page in the direction and with the words of the language that is spoken. */
export function Spoken({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { widgets, mirrored } = speechOf(i18n.language);
  return (
    <Look widgets={widgets} mirrored={mirrored}>
      {children}
    </Look>
  );
}
