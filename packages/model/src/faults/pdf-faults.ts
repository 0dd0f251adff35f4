import type { FaultTable } from "./fault-table.ts";

/** Faults of PDFs, and of the statements and vouchers that come as one. */
export const pdfFaults = {
  "pdf-password-missing": () => ({
    text: "这份 PDF 有打开密码，还没有读取，文件没有动。",
    mend: "再放一次并填上密码（命令行用 --password）；密码一般在银行的短信、邮件或 App 里，也常是证件号或卡号的后几位。",
  }),
  "pdf-password-wrong": () => ({
    text: "这份 PDF 的打开密码不对，还没有读取，文件没有动。",
    mend: "核对短信、邮件或 App 里的密码，注意大小写；每份流水的密码可能不一样。",
  }),
  "pdf-given-up": () => ({
    text: "这份 PDF 读起来卡住了，或者占用的内存大得不正常，从这里往后没有读取，文件没有动。",
    mend: "从银行、微信或支付宝重新下载一份；不清楚来源的文件不要用。前面读出来的请对照原件核对。",
  }),
  "pdf-damaged": () => ({
    text: "PDF 损坏或不完整，打不开。",
    mend: "重新下载一次；如果原来的文件也打不开，请重新申请一次。",
  }),
  "pdf-picture": () => ({
    text: "这份 PDF 里全是图片（扫描件或拍照），没有可以读取的文字，没有读取，文件没有动。",
    mend: "如果它是打印后再扫描的，请放入当初下载来的那份电子 PDF；只有纸质件的话，请手工添加里面的交易。",
  }),
  "pdf-unknown": () => ({
    text: "看内容这份 PDF 不是认识的账单、流水或凭证，没有读取，文件没有动。",
    mend: "能读的有：微信支付交易明细证明、微信转账电子凭证、支付宝交易流水证明、银行的交易流水；其他文件会作为原件保存。",
  }),
  "pdf-too-large": (d: { limit: string }) => ({
    text: `这份 PDF 超过 ${d.limit}，没有读取，文件没有动。`,
    mend: "这样大的 PDF 多半是扫描件；请放入当初下载来的电子 PDF，或者分几段时间重新申请。",
  }),
  "pdf-suspicious": () => ({
    text: "这份 PDF 里有内容解开后会大得不正常，像是恶意文件，没有读取，文件没有动。",
    mend: "确认文件的来源；从微信、支付宝或银行重新下载一份再放进来。",
  }),
  "pdf-too-many-pages": (d: { limit: number }) => ({
    text: `这份 PDF 超过 ${d.limit} 页，后面的没有读取。`,
    mend: "分几段时间重新申请，分别放进来。",
  }),
  "pdf-page-unreadable": (d: { read: boolean }) => ({
    text: d.read ? "这一页读到一半就坏了，只读出了前面的部分。" : "这一页坏了，没有读出来；其他页照常读取。",
    mend: "重新下载一次再放进来；在那以前，请对照这一页核对。",
  }),
  "pdf-page-blank": () => ({
    text: "这一页没有文字，是空白页，或者是一张图片（扫描或拍照），没有读出交易。",
    mend: "翻到这一页看看；如果上面有交易，请放入当初下载来的电子 PDF，或者手工添加。",
  }),
  "pdf-pages-missing": (d: { missing: readonly number[] }) => ({
    text: `按每页印的页码，缺第 ${pagesText(d.missing)} 页，那几页上的交易没有读到。`,
    mend: "放入下载来的完整 PDF，不要抽掉或单独保存其中的几页。",
  }),
  "voucher-unreadable": () => ({
    text: "像是转账电子凭证，但没有读出金额、时间和单号。",
    mend: "放入申请来的那份电子 PDF；如果它就是这样，请手工添加这笔转账，原件会保存。",
  }),
  "voucher-fields-missing": (d: { missing: readonly string[] }) => ({
    text: `这张凭证上的${d.missing.join("、")}没有读出来，其余已经读取。`,
    mend: "对照凭证核对；缺的内容请手工补上。",
  }),
} satisfies FaultTable;

/** `2、5–7、40 等 12`: the first few, runs in short. */
function pagesText(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const shown = runs.slice(0, 8).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return `${shown.join("、")}${runs.length > shown.length ? ` 等 ${pages.length}` : ""}`;
}
