import type { Road } from "@youju/model";
import { block, road, type RoadCase } from "./road.ts";

export const criminalReport = (_: RoadCase): Road =>
  road({
    id: "criminal-report",
    blockedBy: [
      block(
        "no-fraud-facts",
        "还没有记下借钱时就骗人的事实（假身份、假用途、同时骗多人、拿到钱就跑）。还不起、不肯还，是民事纠纷，不归公安管。",
        "CR-266",
      ),
    ],
    fee: null,
    days: null,
    text: "只有借钱时就以非法占有为目的、用假话骗来的，才可能是诈骗。捏造事实去报案，自己可能被追究。",
    rules: ["CR-266", "CR-266-1", "CR-243", "PS-72"],
  });
