/** 民事证据规定第九十三条: the seven factors by which a court judges electronic data, and who can show what of each. */
import { isBill, isChat, isSound, type OriginalKind } from "@youju/model";
import type { CustodyInput, Integrity } from "./custody-input.ts";
import { sealedAs } from "./sealed-as.ts";

export interface Factor {
  /** 1 to 7, as the article counts. */
  readonly no: number;
  readonly text: string;
  /** What shows it here, and where that stands. */
  readonly shown: readonly string[];
  /** What the person with the phone or the account has to show. */
  readonly toShow: readonly string[];
}

/** A paper that a platform or a bank sealed. */
const SEALED: ReadonlySet<OriginalKind> = new Set([
  "wechat-statement-pdf",
  "wechat-voucher-pdf",
  "alipay-statement-pdf",
  "bank-statement-pdf",
]);

export function factorsOf(input: CustodyInput, now: Integrity): Factor[] {
  const kind = input.reading?.kind ?? "unknown";
  return [
    environment(input, kind),
    normalRunning(input, kind),
    checks(input, now),
    wholeness(input, kind),
    dealings(input, kind),
    keeper(input, kind),
    more(input),
  ];
}

const factor = (no: number, text: string, shown: readonly string[], toShow: readonly string[]): Factor => ({
  no,
  text,
  shown,
  toShow,
});

function environment({ log }: CustodyInput, kind: OriginalKind): Factor {
  const toShow = isChat(kind)
    ? ["手机的型号、系统、微信的版本；手机没有越狱，没有装能改聊天的软件；原手机当庭打开"]
    : isBill(kind)
      ? ["从哪个账户、在哪台设备上下载的；当庭可以再下载一次"]
      : ["是哪台设备、什么软件生成的；原设备还在"];
  const shown = log === null ? [] : ["收取和核对用的程序和版本，写在每一条收取记录里；原件按哈希只读存放"];
  return factor(1, "生成、存储、传输所依赖的软硬件是否完整、可靠", shown, toShow);
}

function normalRunning({ reading }: CustodyInput, kind: OriginalKind): Factor {
  const problems = reading?.problems.length ?? 0;
  const read = (reading?.records ?? 0) > 0;
  const shown = !read
    ? []
    : problems === 0
      ? [`整个文件读得通，读出 ${reading!.records} 条，没有发现残缺`]
      : [`读出 ${reading!.records} 条，另有 ${problems} 处没读懂，逐处列在“原件”里`];
  const toShow = isBill(kind) ? [] : ["设备当时正常使用，没有因为故障缺消息、乱时间"];
  return factor(2, "软硬件是否正常运行，不正常的对数据有没有影响", shown, toShow);
}

function checks({ original, seals, log }: CustodyInput, now: Integrity): Factor {
  const sealed = seals.some(({ seal }) => sealedAs(seal, original) === "same");
  const shown = [
    ...(now === "same" ? ["SHA-256 和 SM3 两个哈希，现在重新算过，和记下的相同"] : []),
    ...(log === null ? [] : ["签名的日志，改一条就会被 youju verify 发现"]),
    ...(sealed ? ["固化清单，用 sha256sum 就能核对"] : []),
  ];
  return factor(3, "有没有防止出错的监测、核查手段", shown, shown.length === 0 ? ["现在就固化一次，盖时间戳"] : []);
}

function wholeness({ original, paths, log }: CustodyInput, kind: OriginalKind): Factor {
  const archive = original.archive === undefined ? undefined : (paths.get(original.archive) ?? "");
  const shown = [
    ...(log === null ? [] : ["收进来的是整个文件，没有截取、转码、改名后另存"]),
    ...(archive === undefined ? [] : [`从压缩包“${archive}”里取出，压缩包也原样留着`]),
  ];
  const toShow = [
    isChat(kind)
      ? "怎样从手机里取出来的：谁、哪一天、用什么（软件名和版本，或哪个菜单），怎样传到电脑"
      : isSound(kind)
        ? "怎样从设备里取出来的；没有剪过、没有转过格式"
        : "怎样取得、怎样传到电脑的：下载、邮件还是别人给的",
    ...(isChat(kind) ? ["从开口借钱以前到现在，一段不少"] : []),
  ];
  return factor(4, "是否被完整地保存、传输、提取，方法是否可靠", shown, toShow);
}

function dealings({ matched }: CustodyInput, kind: OriginalKind): Factor {
  const shown = [
    ...(isBill(kind) ? ["是支付平台或银行在平常业务里记的账"] : []),
    ...(matched > 0 ? [`其中 ${matched} 笔往来，在另一份来源不同的原件里也有，对得上`] : []),
  ];
  const toShow = isBill(kind) ? [] : ["是两个人平时的往来，不是为了打官司做的：前后的内容都在"];
  return factor(5, "是否在正常的往来活动中形成和存储", shown, toShow);
}

function keeper({ seals, original, log }: CustodyInput, kind: OriginalKind): Factor {
  const stamped = seals
    .filter(({ seal }) => sealedAs(seal, original) === "same")
    .flatMap(({ stamps }) => stamps.filter(({ ok }) => ok).map(({ signer, authority }) => signer ?? authority));
  const shown = [
    ...(SEALED.has(kind) ? ["平台或银行盖章出具（印章的真伪在它自己的网站核验）"] : []),
    ...(stamped.length > 0 ? [`哈希由“${[...new Set(stamped)].join("”“")}”盖了时间戳`] : []),
    ...(log === null ? [] : ["保管的是出借人自己，是当事人一方；每一步写在日志里"]),
  ];
  return factor(6, "保存、传输、提取的主体是否适当", shown, [
    "谁取出来、谁保管的，说得清楚；对方争得厉害的，申请公证或者当庭用原设备核对",
  ]);
}

function more({ receipts, said }: CustodyInput): Factor {
  const shown = [
    ...receipts.map(({ provider, path }) => `${provider}的证书印着同一个哈希，见“${path}”`),
    ...said.map(({ text }) => `出借人说：${text}`),
  ];
  return factor(7, "影响完整性和可靠性的其他因素", shown, ["对方手机里也有同样的内容；可以请法院责令他拿出来"]);
}
