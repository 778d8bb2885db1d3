import { useOpenDirect, type Problem } from "@mlchat/features";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { MessagesSkeleton } from "../messages/MessagesSkeleton";
import { LoadFailed, Missing } from "../rooms/failures";

/** The address of a person leads to the conversation with them, which is opened if there is none yet. */
export function PersonPage() {
  const { t } = useTranslation();
  const { userId = "" } = useParams();
  const openDirect = useOpenDirect();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let left = false;
    void openDirect(userId).then((opened) => {
      if (left) return;
      setProblem(opened.problem);
      if (opened.roomId !== undefined) void navigate(`/rooms/${opened.roomId}`, { replace: true });
    });
    return () => {
      left = true;
    };
  }, [openDirect, userId, navigate, attempt]);

  if (problem === undefined) return <MessagesSkeleton rows={6} label={t("people.opening")} />;
  if (problem.status === 404) return <Missing title={t("people.notFound")}>{t("people.notFoundMore")}</Missing>;
  return (
    <LoadFailed
      onReload={() => {
        setProblem(undefined);
        setAttempt(attempt + 1);
      }}
    />
  );
}
