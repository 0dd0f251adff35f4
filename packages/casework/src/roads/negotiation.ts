import type { Road } from "@youju/model";
import { nothingOwed, road, type RoadCase } from "./road.ts";

export const negotiation = ({ claim }: RoadCase): Road =>
  road({
    id: "negotiation",
    blockedBy: nothingOwed(claim),
    fee: 0n,
    days: null,
    text: "先好好说：发给他的提醒里写明数额和日期，不花钱，也留下催款的证据。",
    rules: ["YJ-NEGOTIATION", "CN-SL-R8"],
  });
