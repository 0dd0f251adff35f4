import type { FaultTable } from "./fault-table.ts";

/** Faults of PDFs, and of the statements and vouchers that come as one. */
export const pdfFaults = {
  "pdf-locked": () => ({
    text: "这份 PDF 有打开密码，没有读取，文件没有动。",
    mend: "用密码打开它（密码一般在银行的短信、邮件或 App 里），打印或另存成没有密码的 PDF 再放进来；原来的文件也请留着。",
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
} satisfies FaultTable;
