/// <reference types="vite/client" />

declare module "virtual:mlchat-tokens.css";
declare module "@fontsource-variable/inter";
