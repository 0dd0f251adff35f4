import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import "./theme/styles.ts";

createRoot(document.getElementById("root")!).render(<App />);
