import type { FaultTable } from "./fault-table.ts";

const short = (hex: string): string => (hex.length > 16 ? `${hex.slice(0, 16)}…` : hex);

const OTHER_STAMP = "这个时间戳证明不了什么，不要作为证据出示；重新固化一次，或者换一家时间戳机构。";
const ASK_AUTHORITY = "把这句话告诉时间戳机构，问清楚它的设置；也可以换一家。";
const LATER = "固化的清单已经留好，不会丢；联上网后再用 youju seal --retry，或者等有据下次启动时自己再试。";
const AUTHORITIES = "authorities.yaml";

/** What is wrong with a time stamp (RFC 3161), with getting one, or with the settings of an authority. */
export const stampFaults = {
  // The token itself.
  "stamp-unreadable": (d: { why: "empty" | "large" | "form" | "more" }) => ({
    text: {
      empty: "时间戳文件是空的。",
      large: "时间戳文件太大，不像是时间戳，没有读。",
      form: "这不是一个完整的 RFC 3161 时间戳：没有传完、改动过，或者本来就是别的文件。",
      more: "时间戳后面还多出一些字节，不是机构发出来的样子。",
    }[d.why],
    mend: "重新拷贝或下载一次，不要用别的软件打开另存；仍然不行就重新固化。",
  }),
  "stamp-not-granted": (d: { status: string; reasons: string; later: boolean }) => ({
    text: `时间戳机构没有给时间戳（${d.status}${d.reasons === "" ? "" : `：${d.reasons}`}）。`,
    mend: d.later ? LATER : "按它说的原因改设置后用 youju seal --retry 再试；原因看不懂就问这家机构，或者换一家。",
  }),
  "stamp-not-a-stamp": (d: { type: string }) => ({
    text: `这是一个签过名的文件，但不是时间戳（内容类型 ${d.type}）。`,
    mend: OTHER_STAMP,
  }),
  "stamp-signers": (d: { count: number }) => ({
    text: `时间戳应当只有一个签名，这里有 ${d.count} 个。`,
    mend: OTHER_STAMP,
  }),
  "stamp-signer-missing": () => ({
    text: "时间戳里没有签名用的证书，没法核对签名。",
    mend: "向机构要带证书的时间戳；有据自己要的都带。",
  }),
  "stamp-sm2": (d: { authority: string }) => ({
    text: `这个时间戳${d.authority === "" ? "" : `（${d.authority}）`}用国密 SM2 签名，这里核对不了它的签名。`,
    mend: "不等于它有问题：用签发机构的核验网站或工具核对，把核验结果一起留好。",
  }),
  "stamp-algorithm": (d: { algorithm: string }) => ({
    text: `时间戳用了这里不认识的算法（${d.algorithm}），签名没有核对。`,
    mend: "用签发机构的核验工具核对，或者用 openssl ts -verify。",
  }),
  "stamp-weak": (d: { algorithm: string }) => ({
    text: `时间戳的签名用了 ${d.algorithm}，这种算法今天已经可以伪造，不能算数。`,
    mend: ASK_AUTHORITY,
  }),
  "stamp-hash-unknown": (d: { algorithm: string }) => ({
    text: `时间戳盖在用“${d.algorithm}”算出的哈希值上，这里不会算这一种，不知道它是给哪个文件的。`,
    mend: "认得的有 SHA-256、SHA-384、SHA-512 和 SM3；用签发机构的核验工具核对。",
  }),
  "stamp-other-content": (d: { hash: string; found: string }) => ({
    text: `时间戳不是给这份内容的：里面的 ${d.hash} 是 ${short(d.found)}，和这份内容的对不上。内容改动过，或者时间戳是给别的文件的。`,
    mend: "找回盖时间戳时的那一份文件；作为证据只能用那一份。",
  }),
  "stamp-of-nothing-here": (d: { hash: string; digest: string }) => ({
    text: `它盖的是 ${d.hash} 为 ${short(d.digest)} 的文件，案件里没有这一份。`,
    mend: "把当时盖时间戳的那个文件原样放进案件；改过、另存过的都不算。",
  }),
  "stamp-nonce": () => ({
    text: "时间戳里的随机数和我们发出的不一样：可能是别人旧的回答被重新送来。",
    mend: ASK_AUTHORITY,
  }),
  "stamp-policy": (d: { wanted: string; found: string }) => ({
    text: `要的是策略 ${d.wanted} 的时间戳，给的是 ${d.found}。`,
    mend: `核对 ${AUTHORITIES} 里的 policy；不确定就删掉这一行。`,
  }),
  "stamp-signature-wrong": () => ({
    text: "时间戳的签名对不上：时间戳改动过，或者不是这张证书签的。",
    mend: OTHER_STAMP,
  }),
  "stamp-purpose": (d: { why: "missing" | "not-critical" | "several" | "key-usage" }) => ({
    text: {
      missing: "签名的证书不是时间戳证书：没有写明用途是时间戳（extendedKeyUsage）。",
      "not-critical": "签名的证书写明了时间戳用途，但没有标为关键（critical），按 RFC 3161 不能算数。",
      several: "签名的证书除了时间戳还有别的用途，按 RFC 3161 不能算数。",
      "key-usage": "签名的证书的密钥用途（keyUsage）不许它签时间戳。",
    }[d.why],
    mend: ASK_AUTHORITY,
  }),
  "stamp-signer-id": (d: { why: "missing" | "other" }) => ({
    text:
      d.why === "missing"
        ? "时间戳没有写明是哪张证书签的（ESSCertID），换一张证书也看不出来。"
        : "时间戳里写明的签名证书（ESSCertID）不是所附的这一张。",
    mend: OTHER_STAMP,
  }),
  "stamp-extension": (d: { extension: string }) => ({
    text: `时间戳里有这里不认识的关键扩展（${d.extension}），按规定不能接受。`,
    mend: "用签发机构的核验工具核对。",
  }),
  "stamp-authority-name": () => ({
    text: "时间戳里写的机构名称和签名证书上的不一样。",
    mend: OTHER_STAMP,
  }),
  "stamp-signer-dates": (d: { time: string; from: string; to: string }) => ({
    text: `盖时间戳的那一刻（${d.time}）签名证书不在有效期内（${d.from} 至 ${d.to}）。`,
    mend: OTHER_STAMP,
  }),
  "stamp-chain": (d: {
    certificate: string;
    why: "not-issued" | "dates" | "not-ca" | "too-long" | "extension" | "weak" | "algorithm";
  }) => ({
    text: `证书“${d.certificate}”${
      {
        "not-issued": "不是它上面那一张签发的，证书链断了。",
        dates: "在盖时间戳的那一刻不在有效期内。",
        "not-ca": "没有资格签发别的证书。",
        "too-long": "下面不许再有这么多层证书。",
        extension: "有这里不认识的关键扩展，按规定不能接受。",
        weak: "的签名用了今天已经可以伪造的算法。",
        algorithm: "用了这里核对不了的算法（例如国密 SM2）。",
      }[d.why]
    }`,
    mend: OTHER_STAMP,
  }),
  "stamp-root-not-trusted": (d: { root: string; sha256: string }) => ({
    text: `时间戳的证书链到“${d.root}”为止（SHA-256 ${d.sha256}），不在您信任的根证书里。`,
    mend: "到机构的官网核对这串指纹；对得上，把它的根证书加进信任的根证书（roots 或 --trust），再核验一次。",
  }),
  "stamp-root-absent": (d: { issuer: string }) => ({
    text: `证书链没有查到头：签发者“${d.issuer}”的证书不在时间戳里，也不在您信任的根证书里。`,
    mend: "到机构的官网下载根证书，用 roots 或 --trust 给出，再核验一次。",
  }),

  // What a person must know of a stamp in which nothing is wrong.
  "stamp-root-unjudged": (d: { root: string; sha256: string }) => ({
    text: `证书链到根证书“${d.root}”为止，指纹（SHA-256）${d.sha256}。没有给出信任的根证书，所以不判断这家机构是否可信。`,
    mend: "到机构的官网核对这串指纹；对得上就用 roots 或 --trust 给出这张根证书。",
  }),
  "stamp-signer-expired": (d: { to: string }) => ({
    text: `签名的证书已在 ${d.to} 到期。当时在有效期内，这个时间戳仍然有效；但到期以后越久，越难查证它有没有被吊销。`,
    mend: "再固化一次，让新的时间戳接上。",
  }),
  "stamp-time-ahead": (d: { time: string }) => ({
    text: `时间戳的时间（${d.time}）比这台电脑的时钟晚。`,
    mend: "先看看电脑的时钟准不准；准的话，问时间戳机构。",
  }),

  // Getting one.
  "stamp-unreachable": (d: { authority: string; reason: string }) => ({
    text: `联系不上时间戳机构“${d.authority}”（${d.reason}）。`,
    mend: LATER,
  }),
  "stamp-timeout": (d: { authority: string; seconds: number }) => ({
    text: `时间戳机构“${d.authority}”过了 ${d.seconds} 秒还没有回答。`,
    mend: LATER,
  }),
  "stamp-http": (d: { authority: string; status: number }) => ({
    text: `时间戳机构“${d.authority}”的网站回答了 HTTP ${d.status}，没有给时间戳。`,
    mend: d.status >= 500 || d.status === 429 ? LATER : `核对 ${AUTHORITIES} 里的网址，再用 youju seal --retry。`,
  }),
  "stamp-login": (d: { authority: string }) => ({
    text: `时间戳机构“${d.authority}”不接受用户名、密码或客户端证书。`,
    mend: `核对 ${AUTHORITIES} 里的 user 和密码，再用 youju seal --retry。`,
  }),
  "stamp-answer-large": (d: { authority: string; most: number }) => ({
    text: `时间戳机构“${d.authority}”的回答超过 ${d.most} 字节，不像时间戳，没有再读。`,
    mend: ASK_AUTHORITY,
  }),

  // Sealing and its settings.
  "seal-nothing": () => ({ text: "案件里还没有原件，没有东西可以固化。", mend: "先把账单、聊天记录收进案件。" }),
  "seal-path": () => ({
    text: "文件名里有反斜杠或换行这样的字符，写不进固化清单。",
    mend: "给文件改个名字（内容不要动），再固化。",
  }),
  "seal-unknown": (d: { seal: string }) => ({
    text: `没有固化“${d.seal}”。`,
    mend: "核对编号；youju seal 案件编号 --list 会列出已有的固化。",
  }),
  "stamp-unknown": (d: { authority: string }) => ({
    text: `这次固化没有“${d.authority}”的时间戳。`,
    mend: "核对机构的名字；还在等的，用 youju seal --retry 再试。",
  }),
  "seal-damaged": (d: { seal: string }) => ({
    text: `seals 文件夹里的“${d.seal}”不是一次完整的固化，没有读它。`,
    mend: "不要改动 seals 里的文件；从原来的导出或备份里把这个文件夹拿回来。",
  }),
  "authorities-form": (d: { reason: string }) => ({
    text: `时间戳机构的设置 ${AUTHORITIES} 写得不对：${d.reason}`,
    mend: "对照用户手册“固化”一节的样子改正。",
  }),
  "authorities-none": () => ({
    text: "还没有设置时间戳机构，这次只留下了清单，没有第三方的时间。",
    mend: `在数据文件夹里写一个 ${AUTHORITIES}（样子见用户手册“固化”一节），再用 youju seal --retry。`,
  }),
  "authority-unknown": (d: { name: string; known: string }) => ({
    text: `${AUTHORITIES} 里没有叫“${d.name}”的时间戳机构。`,
    mend:
      d.known === ""
        ? `先在 ${AUTHORITIES} 里写上它；命令行里也可以直接给出网址。`
        : `可以写：${d.known}；命令行里也可以直接给出网址。`,
  }),
  "authority-url": (d: { url: string }) => ({
    text: `“${d.url}”不是时间戳机构的网址。`,
    mend: "写 http:// 或 https:// 开头的完整网址，里面不要写用户名和密码。",
  }),
  "authority-password-open": (d: { name: string }) => ({
    text: `“${d.name}”的网址是 http，用户名和密码会在网上明着传，所以没有发。`,
    mend: "改用这家机构的 https 网址。",
  }),
  "authority-password-missing": (d: { name: string; env: string }) => ({
    text: `“${d.name}”要密码，没有给。`,
    mend: `在终端里运行会问；不能问的时候，把密码放进环境变量 ${d.env}。`,
  }),
  "authority-file": (d: { name: string; path: string; what: "roots" | "certificate" }) => ({
    text: `“${d.name}”的${d.what === "roots" ? "根证书" : "客户端证书"}文件读不出来：${d.path}`,
    mend: "核对路径（从数据文件夹算起）；文件要是 PEM 格式（BEGIN 开头的文本）。",
  }),
} satisfies FaultTable;
