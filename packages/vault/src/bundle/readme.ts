/** README-核验.txt: how somebody with a shell and openssl checks the bundle, and what that proves and what it does not. */

import { oneLine } from "./one-line.ts";

export interface ReadmeStamp {
  readonly seal: string;
  readonly authority: string;
}

export interface ReadmeWords {
  readonly title: string;
  readonly date: string;
  readonly software: string;
  readonly part?: { readonly number: number; readonly of: number };
  readonly signed: boolean;
  /** Whether `verify.html` is there. */
  readonly page: boolean;
  /** A file below `data/`, to show how one is checked by itself. */
  readonly example: string;
  /** Time stamps that were granted, the latest last. */
  readonly stamps: readonly ReadmeStamp[];
  /** Seals without a time stamp. */
  readonly unstamped: readonly string[];
  /** Whether all originals are here as they came: then every line of what was sealed can be found. */
  readonly whole: boolean;
  /** Originals whose name no system could unpack: as the case has it, and as it is here. */
  readonly renamed: readonly { readonly path: string; readonly file: string }[];
  /** What the law says of fixed data, a line each. */
  readonly grounds: readonly string[];
}

/** Lines that are to be typed begin with four blanks, and nothing else does. */
export function readmeText(words: ReadmeWords): string {
  const { title, date, software, part } = words;
  const paragraphs = [
    [
      `${oneLine(title)}　立案包　${date}${part === undefined ? "" : `　第 ${part.number} 部分，共 ${part.of} 部分`}`,
      `由有据（${software}）生成。核验不需要这个软件，只用通用的命令（sha256sum、openssl 3.0 以上）。在 Linux、macOS 的终端或 Windows 的 Git Bash 里，先进入这个文件所在的文件夹。`,
    ],
    ["一、文件一个不少、一个字节没变（每行都应是 OK 或 成功）：", ...FILES],
    words.signed
      ? ["二、这份清单由生成者的密钥签过，之后没有改过（应显示 Signature Verified Successfully）：", ...SIGNED]
      : [],
    sealed(words),
    [
      "没有这些命令的 Windows，对一个文件算哈希，和 manifest-sha256.txt 里同名的那一行比：",
      `    certutil -hashfile "${words.example.replaceAll("/", "\\")}" SHA256`,
      ...(words.page ? ["或者用浏览器打开 verify.html，把 ZIP 拖进去：同样的检查，不联网。"] : []),
      "国密 SM3 的哈希在 sm3-sums.txt（openssl dgst -sm3 可算）。漏了什么、盖了什么，看 data/left-out.txt；哪个文件何时怎么来的，看 data/custody.txt。",
    ],
    words.renamed.length === 0
      ? []
      : [
          "这些原件换了名字，因为原来的名字在有的系统上放不下；固化清单里是原来的名字，内容按哈希核对：",
          ...words.renamed.map(({ path, file }) => `· ${oneLine(path)} → ${file}`),
        ],
    ["证明什么：", ...proven(words)],
    ["不证明什么：", ...NOT_PROVEN],
    ["依据：", ...words.grounds.map((line) => `· ${line}`)],
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

const FILES = [
  "    sha256sum -c manifest-sha256.txt",
  "    sha256sum -c tagmanifest-sha256.txt",
  "（macOS 把 sha256sum 换成 shasum -a 256。）",
];

const SIGNED = [
  "    openssl pkeyutl -verify -pubin -inkey data/log/key.pem -rawin -in manifest-sha256.txt -sigfile manifest-sha256.txt.sig",
];

function sealed({ signed, stamps, unstamped, whole }: ReadmeWords): string[] {
  const head = signed ? "三" : "二";
  const waiting =
    unstamped.length === 0 ? [] : [`固化 ${unstamped.join("、")} 还没有取得时间戳，只有生成者自己记的时间。`];
  if (stamps.length === 0) return waiting;
  const seals = [...new Set(stamps.map(({ seal }) => seal))];
  const missing = whole ? "" : " --ignore-missing";
  return [
    `${head}、自时间戳的那一刻起原件没有变（应显示 Verification: OK，有 Warning 不要紧；再看每个原件是否和当时的清单一致）：`,
    ...stamps.map(stampLine),
    ...seals.map((seal) => `    sha256sum -c${missing} data/seals/${seal}/originals-sha256.txt`),
    ...stamps.map(
      ({ seal, authority }) => `时刻和机构：openssl ts -reply -in data/seals/${seal}/${authority}.tsr -text`,
    ),
    "以上用的是包里自带的证书；要确认机构是真的，把 -CAfile 换成您自己从该机构网站下载的根证书。",
    ...waiting,
  ];
}

function stampLine({ seal, authority }: ReadmeStamp): string {
  const folder = `data/seals/${seal}`;
  const certificates = `${folder}/${authority}.pem`;
  return `    openssl ts -verify -data ${folder}/originals-sha256.txt -in ${folder}/${authority}.tsr -partial_chain -CAfile ${certificates} -untrusted ${certificates}`;
}

const proven = ({ signed, stamps }: ReadmeWords): string[] => [
  "· 第一步：包里的文件和生成时的清单一致。清单若和文件一起被换掉，单靠这一步看不出来。",
  ...(signed ? ["· 第二步：清单出自持有那把密钥的人。密钥在生成者手里，不能用来证明时间。"] : []),
  ...(stamps.length > 0
    ? [
        "· 第三步：根证书和机构公布的对得上的话，清单里的原件在时间戳的那一刻已经存在，自那时起没有改动；生成者自己也改不了。",
      ]
    : ["· 没有时间戳，所以不能单凭这个包证明这些文件在哪一天已经存在。"]),
];

const NOT_PROVEN = [
  "· 不证明内容真实，也不证明聊天、账单在放进来以前没有改过。这要看原手机、原账户，或者向微信支付、银行查。",
  "· 不证明昵称背后的人是谁；这要看实名的凭证。",
  "· 导出文件算不算原件、证明力多大，由法院判断；当庭请出示原始载体。",
];
