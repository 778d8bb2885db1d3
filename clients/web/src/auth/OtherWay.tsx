import { Link, useLocation } from "react-router";
import { cameFrom, type SignInState } from "./place";

/** From one sign-in page to another, without forgetting where somebody wanted to go. */
export function OtherWay({ question, to, answer }: { question: string; to: string; answer: string }) {
  const location = useLocation();
  const state: SignInState = { from: cameFrom(location.state) };
  return (
    <>
      {question}{" "}
      <Link to={to} state={state} className="font-semibold">
        {answer}
      </Link>
    </>
  );
}
