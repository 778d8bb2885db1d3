import type { Problem } from "@mlchat/sdk";
import type { Store } from "@reduxjs/toolkit";
import type { Conversation, ConnectionState, PeopleSearch, RoomLists, Session } from "./contract";

export type * from "./contract";
export type { Connection, Destination, Message, Outgoing, Problem, Room, User } from "@mlchat/sdk";

export declare function createStore(options: { baseUrl: string }): { store: Store; client: unknown };
export declare function useSession(): Session;
export declare function useRooms(): RoomLists;
export declare function useConversation(roomId: string): Conversation;
export declare function useConnection(): ConnectionState;
export declare function usePeopleSearch(query: string): PeopleSearch;
export declare function useOpenDirect(): (userId: string) => Promise<{ roomId?: string; problem?: Problem }>;
export declare function useDraft(roomId: string): [string, (text: string) => void];
export declare function useLimits(): { messageLength: number };
