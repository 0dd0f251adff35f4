/** `youju law steps`: where to tap in WeChat, Alipay and the courts' programs, and of when that is. */
import { appSteps, findAppStep } from "@youju/law";
import { fault } from "@youju/model";
import { done, jsonText, type Run, wrong } from "../../command.ts";
import { appStepsText } from "../../text/app-steps-text.ts";

export const steps: Run = async ({ args: [id], options }) => {
  const json = "json" in options;
  if (id === undefined) return done(json ? jsonText(appSteps) : appStepsText(appSteps));
  const step = findAppStep(id);
  if (step === undefined) return wrong(fault("app-step-unknown", { id }));
  return done(json ? jsonText(step) : appStepsText([step]));
};
