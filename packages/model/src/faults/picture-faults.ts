import type { FaultTable } from "./fault-table.ts";

/** What goes wrong with videos, photographs and pictures of single payments. */

export const pictureFaults = {
  "video-no-ffmpeg": () => ({
    text: "这段视频原样收着，画面还没有看：这台电脑上没有 ffmpeg，拆不开视频。",
    mend: "是聊天录屏的话，装上 ffmpeg（ffmpeg.org，Debian 和 Ubuntu 用 apt install ffmpeg，macOS 用 brew install ffmpeg）再读一次；或者在手机上边放边截图，前后重叠几条，把截图放进来。",
  }),
  "video-no-chat": () => ({
    text: "这段视频里没有看到微信的聊天界面，原样收着，没有动。",
    mend: "是聊天录屏的话，请用手机自带的录屏，不要拍屏幕；聊天背景用默认的，两边的头像要在画面里。",
  }),
  "video-too-long": (d: { at: string }) => ({
    text: `录屏太长，只读到 ${d.at}，后面的没有读。`,
    mend: "把后面的另外录一段，或者剪开，分几个文件放进来；前后重叠一屏。",
  }),
  "video-gap": (d: { at: string }) => ({
    text: `录屏在 ${d.at} 处翻得太快，前后两屏接不上，中间可能少了几条，也可能没少。`,
    mend: "慢一点重录这一段，或者给这一处补两张前后重叠的截图。",
  }),
  "screenshot-day-guessed": (d: { day: string; by: "notes" | "name"; words: string }) => ({
    text: `图里的时间写作“${d.words}”，先按${d.by === "name" ? "文件名" : "照片信息"}里的日期 ${d.day} 推算；还没有人确认，里面的转账先不算进去。`,
    mend: "说明截图是哪一天截的；命令行用 --taken 2024-03-02。",
  }),
  "photo-read": () => ({
    text: "照片里的字是按图认出来的，只供查找和核对；证据是照片里的那份原件。",
    mend: "原件收好，不要折、不要写划；开庭时要带去。",
  }),
  "photo-unsure": (d: { count: number }) => ({
    text: `有 ${d.count} 行字看得不够清楚，已标“待核对”。`,
    mend: "对照照片看一遍；看不清的，把纸放平、光线均匀，正对着重拍一张。",
  }),
  "payment-page-unsure": (d: { missing: readonly string[] }) => ({
    text: `这张图里${d.missing.join("、")}没有看清或没有写，先不算进去，已标“待核对”。`,
    mend: "放手机里的原图，要截全整个页面；微信里还可以申请“转账电子凭证”，更有用。",
  }),
} satisfies FaultTable;
