import { expect, test } from "vitest";
import { bench } from "../../testing/cli.ts";

test("law steps shows where to tap, of when that is, and who said so", async () => {
  await using place = await bench();
  const { out, err, exit } = await place.youju("law", "steps");
  expect({ err, exit }).toEqual({ err: "", exit: 0 });
  expect(out).toMatch(/^应用会改版/u);
  expect(out.match(/^APP-\d+ {2}/gmu)).toHaveLength(13);
  for (const line of out.split("\n").filter((text) => /^ {2}\S.* → .*）$/u.test(text))) expect(line).toMatch(/菜单，可能已变）$/u);
});

test("law steps ID shows one", async () => {
  await using place = await bench();
  expect((await place.youju("law", "steps", "APP-5")).out).toContain(`APP-5  微信：把聊天发到邮箱，帮着整理
  长按一条消息 → 多选 → 勾选要发的消息 → 邮件图标（2024-11 的菜单，可能已变）
  要先绑定邮箱；只有部分内容是文字，不是原件。
  来源：GitHub tsinglinrain/WeChatPay_to_Notion 第 6 号问题（2024-11），把握小，要再核对
`);
  const one = JSON.parse((await place.youju("law", "steps", "APP-9", "--json")).out) as object;
  expect(one).toMatchObject({ id: "APP-9", asOf: null, certainty: "L" });
});

test("law steps refuses what it does not know", async () => {
  await using place = await bench();
  const ran = await place.youju("law", "steps", "APP-14");
  expect(ran).toMatchObject({ exit: 2, out: "" });
  expect(ran.err).toMatch(/\[app-step-unknown\].*“APP-14”/u);
});
