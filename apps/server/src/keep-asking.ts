/** Asks again for time stamps that wait: when the server starts, and from then on every few minutes. */
import { askAgainEverywhere, type SealingPorts } from "@youju/api/use-cases";

const PAUSE_MS = 10 * 60 * 1000;

/** Gives what stops it. Nobody waits for it, and nothing that goes wrong with it keeps the server from its work. */
export function keepAskingForStamps(ports: SealingPorts, onError: (error: unknown) => void): () => void {
  let stopped = false;
  const ask = (): void => {
    void askAgainEverywhere(ports).catch((error: unknown) => {
      if (!stopped) onError(error);
    });
  };
  ask();
  const timer = setInterval(ask, PAUSE_MS);
  timer.unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
