/** Receipts for tests, made up after what is known of each service: pages of lines, the words of which stand apart in PDFs. */

/** A hash of its own for each letter. */
export const hash = (letter: string, length = 64): string => `${letter}0c5e7a9`.repeat(length / 8);

export const UNITRUST = [
  "可信时间戳认证证书",
  "证书编号：TSA-01-20240302101500123",
  "申请人：李明",
  "申请时间：2024-03-02 10:14:58（UTC+8）",
  "时间戳签发时间：2024-03-02 10:15:00 (UTC+8)",
  `时间戳认证码：${hash("F").toUpperCase()}`,
  "文件名称：聊天.json",
  `文件 SHA-256：${hash("a")}`,
  "本证书由联合信任时间戳服务中心签发，证明电子文件自申请时间戳起已经存在且内容保持完整、未被更改。",
  "验证网址：https://v.tsa.cn",
];

export const RIGHTS_GUARD = [
  "权 利 卫 士",
  "可 信 时 间 戳 认 证 证 书",
  "证 书 编 号 ： TSA-04-20240302101500999",
  "取证名称：录屏 3 月 2 日",
  "取证时间：2024年03月02日 10:15:00",
  `SHA-1：${hash("b", 40)}`,
  `SHA-256：${hash("b")}`,
];

export const ZHIXIN = [
  "区块链存证证书",
  "存证平台：至信链",
  "存证编号：6b6b998735fe11efa9a70255ac10004f",
  "证据名称：转账凭证.pdf",
  "哈希算法：SM3",
  `存证哈希：${hash("c")}`,
  `交易哈希：0x${hash("d")}`,
  "区块高度：18432567",
  "上链时间：2024-03-02 10:15:00",
];

export const NOTARY_CLOUD = [
  "公证云",
  "电子数据存证函",
  "存证编号：GZY2024030200001",
  "文件名：账单.csv",
  "申请人：李明",
  "存证时间：2024/3/2 10:15",
  "数字指纹：",
  hash("e"),
];

export const EBAOQUAN = [
  "易保全",
  "电子数据保全证书",
  "保全备案号：3021456789012345",
  "保全时间：2024-03-02 10:15:00",
  `SHA512值：${hash("9")}`,
  hash("9"),
  `易保全链交易哈希：${hash("8")}`,
];
