/** The answer on the page. Names of files are a stranger's: they are put in as text, never as HTML. */
import { describeFault, type Fault, onlyStampsFail, placeText, wallTime } from "@youju/model";
import { ARTICLES, type CheckedStamp, type Meaning, notShownBy, shownBy, type Verified } from "@youju/vault";

type Child = Node | string;

function element(tag: string, className: string, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}

export function answerOf(verified: Verified): readonly HTMLElement[] {
  const { ok, failures, notes, stamps } = verified;
  const shown = ok
    ? [section("核验了什么，说明什么", shownBy(verified).map(meaningItem))]
    : [section("哪里不对", failures.map(failureItem))];
  return [
    verdict(verified),
    ...shown,
    ...(ok ? [section("不说明什么", notShownBy(verified).map(meaningItem))] : []),
    section(
      "还要知道",
      notes.map((note) => element("li", "", note)),
    ),
    section("时间戳", stamps.map(stampItem)),
    details(verified),
  ];
}

function verdict({ ok, failures, checked }: Verified): HTMLElement {
  const what = [checked.title ?? checked.name, checked.date].filter((one) => one !== undefined).join("，");
  if (ok) return element("div", "verdict good", element("strong", "", "没有改动"), what);
  return onlyStampsFail(failures)
    ? element(
        "div",
        "verdict bad",
        element("strong", "", "时间戳不成立，或者认不了"),
        `${what}：文件和清单一致，但不要拿它证明时间。`,
      )
    : element(
        "div",
        "verdict bad",
        element("strong", "", "有改动，或者不完整"),
        `${what}：${failures.length} 处不对。不要把它当成没有动过的。`,
      );
}

function section(head: string, items: readonly HTMLElement[]): HTMLElement {
  if (items.length === 0) return element("div", "");
  return element("section", "", element("h2", "", head), element("ul", "", ...items));
}

function failureItem(one: Fault): HTMLElement {
  const { text, mend, code } = describeFault(one);
  return element(
    "li",
    "wrong",
    element("span", "file", placeText(one.at)),
    text,
    element("span", "small", `怎么办：${mend}`),
    element("span", "small", code),
  );
}

function meaningItem({ text, basis }: Meaning): HTMLElement {
  const grounds = basis.map((id) => ARTICLES[id]).join("、");
  return element("li", "", text, ...(grounds === "" ? [] : [element("span", "small", grounds)]));
}

function stampItem({ ok, authority, signer, time, root, file }: CheckedStamp): HTMLElement {
  const lines = [
    time === undefined ? "读不出时间" : `时间 ${wallTime(time)}`,
    ...(signer === undefined ? [] : [`签名证书：${signer}`]),
    ...(root === undefined ? [] : [`根证书 SHA-256：${root}`]),
    file,
  ];
  return element(
    "li",
    ok ? "" : "wrong",
    element("span", "file", `${authority}：${ok ? "核对无误" : "没有核对通过"}`),
    ...lines.map((line) => element("span", "small", line)),
  );
}

function details({ checked }: Verified): HTMLElement {
  const { files, bytes, originals, here, records, software, key, log, seals } = checked;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["文件", `${files} 个，${bytes.toLocaleString("en-US")} 字节`],
    ["原件", `${here} 个（案件一共 ${originals} 个）`],
    ["记录", `${records} 条`],
    ["固化", `${seals} 次`],
    ["日志", log === undefined ? "没有" : `${log.entries} 条，签名到第 ${log.size} 条`],
    ["公钥 SHA-256", key],
    ["写包的程序", software],
  ];
  const list = element("dl", "");
  for (const [head, text] of rows)
    if (text !== undefined) list.append(element("dt", "", head), element("dd", "", text));
  return element("section", "", element("h2", "", "数目"), list);
}
