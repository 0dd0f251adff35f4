import { isEnacted } from "@youju/law";
import type { Basis } from "@youju/model";

/** `民法典第一千零三十二条`; what nobody enacted has a name instead of an article: `公开案例与法院指引（莱阳市法院案例）`. */
export function citationText({ statute, article }: Pick<Basis, "statute" | "article">): string {
  return isEnacted({ statute }) || article === "" ? `${statute}${article}` : `${statute}（${article}）`;
}

/** `民法典第一千零三十二条、治安管理处罚法第五十条` */
export const groundsText = (grounds: readonly Basis[]): string => grounds.map(citationText).join("、");
