import type { Status } from "@youju/model";

export const statusNames: Readonly<Record<Status, string>> = {
  stated: "你写明的",
  confirmed: "你确认过",
  proposed: "待你确认",
};
