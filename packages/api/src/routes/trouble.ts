/** What goes wrong inside: told to the host, shown to the caller as what can be done about it, or as a number to quote. */
import { type Fault, fault } from "@youju/model";
import { storeFault } from "@youju/store";
import { faultIn } from "../use-cases/fault-error.ts";

export type Trouble = (error: unknown) => Fault;

export function troubleTeller(onError: ((trace: string, error: unknown) => void) | undefined): Trouble {
  return (error) => {
    const trace = crypto.randomUUID().slice(0, 8);
    onError?.(trace, error);
    return faultIn(error) ?? storeFault(error) ?? fault("server-broken", { trace });
  };
}
