import { basis } from "@youju/law";
import { expect, test } from "vitest";
import { citedIn } from "./laws.ts";

test("cites by statute and article", () => {
  expect(citedIn([basis("CN-PL-31"), basis("CN-PL-28")])).toBe("民间借贷规定第三十一条、民间借贷规定第二十八条");
});
