import { appStep, menuDateText } from "@youju/law";
import { expect, test } from "vitest";
import { menuOf, WHERE_THE_CODE_IS } from "./app-steps.ts";

test("the screen dates the steps in an app as the law book does", () => {
  const { asOf, notes } = appStep("APP-3");
  expect(WHERE_THE_CODE_IS).toContain(menuDateText(asOf));
  expect(notes.join("")).toContain("解压码由“微信支付”服务号发来");
  expect(menuOf("2025-08-19")).toBe(`这是 ${menuDateText("2025-08-19")}。`);
});
