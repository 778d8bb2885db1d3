import "@fontsource-variable/inter";
import "virtual:mlchat-tokens.css";
import "./styles.css";
import { createStore } from "@mlchat/features";
import { Look } from "@mlchat/ui";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { BrowserRouter } from "react-router";
import { App } from "./App";
import { chooseLanguage } from "./language/language";

const { store } = createStore({ baseUrl: location.origin });
const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");

await chooseLanguage();
createRoot(place).render(
  <StrictMode>
    <Provider store={store}>
      <Look>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </Look>
    </Provider>
  </StrictMode>,
);
