import { useEffect } from "react";
import type { User } from "@mlchat/sdk";
import type { PeopleSearch } from "../contract";
import { useChatDispatch, useChatSelector } from "../store/state";
import { searchPeople } from "./peopleSlice";

/** How long somebody may take for the next letter before a search goes out. */
const PAUSE = 150;
const nobody: User[] = [];
const idle: PeopleSearch = { state: "idle", people: nobody };
const waiting: PeopleSearch = { state: "loading", people: nobody };

/** People whose name starts with what is typed. */
export function usePeopleSearch(query: string): PeopleSearch {
  const wanted = query.trim();
  const dispatch = useChatDispatch();
  const search = useChatSelector(({ people }) => people.find((one) => one.query === wanted));

  useEffect(() => {
    if (wanted === "") return undefined;
    const timer = setTimeout(() => void dispatch(searchPeople(wanted)), PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted, dispatch]);

  return wanted === "" ? idle : (search ?? waiting);
}
