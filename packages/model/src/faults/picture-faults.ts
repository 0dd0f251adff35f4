import type { FaultTable } from "./fault-table.ts";

/** What goes wrong with videos, photographs and pictures of single payments. */

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

export const pictureFaults = {
  "video-no-ffmpeg": () => ({
    text: "这段视频原样收着，画面还没有看：这台电脑上没有 ffmpeg，拆不开视频。",
    mend: "是聊天录屏的话，装上 ffmpeg（ffmpeg.org，Debian 和 Ubuntu 用 apt install ffmpeg，macOS 用 brew install ffmpeg）再读一次；或者在手机上边放边截图，前后重叠几条，把截图放进来。",
  }),
  "video-no-chat": () => ({
    text: "这段视频里没有看到微信的聊天界面，原样收着，没有动。",
    mend: "是聊天录屏的话，请用手机自带的录屏，不要拍屏幕；聊天背景用默认的，两边的头像要在画面里。",
  }),
  "video-too-long": (d: { ms: number }) => ({
    text: `录屏太长，只读到 ${clock(d.ms)}，后面的没有读。`,
    mend: "把后面的另外录一段，或者剪开，分几个文件放进来；前后重叠一屏。",
  }),
  "video-gap": (d: { ms: number }) => ({
    text: `录屏在 ${clock(d.ms)} 处翻得太快，前后两屏接不上，中间可能少了几条，也可能没少。`,
    mend: "慢一点重录这一段，或者给这一处补两张前后重叠的截图。",
  }),
} satisfies FaultTable;
