/** Questions beside the claim itself. A new one is one file and one line here. */
import { abroad } from "./abroad.ts";
import { afterJudgment } from "./enforcement.ts";
import type { Guide } from "./guide.ts";
import { iou } from "./iou.ts";
import { police } from "./police.ts";
import { showing } from "./showing.ts";

export const guides: readonly Guide[] = [iou, showing, police, afterJudgment, abroad];
