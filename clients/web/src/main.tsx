import "@fontsource-variable/inter";
import "virtual:mlchat-tokens.css";
import "./styles.css";
import { createStore } from "@mlchat/features";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { BrowserRouter } from "react-router";
import { App } from "./App";
import { chooseLanguage } from "./language/language";
import { Spoken } from "./language/Spoken";
import { Versions } from "./update/versions";

const { store } = createStore({ baseUrl: location.origin });
const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");

// Browsers have service workers on https and on loopback; the development server has none to give.
const container = import.meta.env.PROD && "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
const versions = new Versions(container, () => {
  location.reload();
});

await chooseLanguage();
createRoot(place).render(
  <StrictMode>
    <Provider store={store}>
      <Spoken>
        <BrowserRouter>
          <App versions={versions} />
        </BrowserRouter>
      </Spoken>
    </Provider>
  </StrictMode>,
);
void versions.start("/sw.js");
