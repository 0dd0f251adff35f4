/** 途径: the nine legal ways, each open or with the very condition that fails; a new one is one row here. */
import type { Road } from "@youju/model";
import { arbitration } from "./arbitration.ts";
import { criminalReport } from "./criminal-report.ts";
import { enforcement } from "./enforcement.ts";
import { mediation } from "./mediation.ts";
import { negotiation } from "./negotiation.ts";
import { paymentOrder } from "./payment-order.ts";
import { preservation } from "./preservation.ts";
import type { RoadCase } from "./road.ts";
import { smallClaim } from "./small-claim.ts";
import { suit } from "./suit.ts";

export function roadsOf(of: RoadCase): Road[] {
  return [
    negotiation,
    mediation,
    paymentOrder,
    smallClaim,
    suit,
    arbitration,
    preservation,
    criminalReport,
    enforcement,
  ].map((road) => road(of));
}
