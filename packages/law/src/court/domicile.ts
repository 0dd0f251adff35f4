/** 住所地与经常居住地: by which of a person's places the court is found (民诉法 22; 民诉法解释 3, 4). */
import { addYears, type CalendarDate } from "@youju/model";
import { says, type Step } from "../computed.ts";

/** Where a person is, as far as it is known. */
export interface Whereabouts {
  /** 户籍所在地. */
  readonly household?: string;
  /** Where the person lives now, and since when without a break; null where nobody knows. */
  readonly residence?: { readonly place: string; readonly since: CalendarDate | null; readonly hospital?: boolean };
}

export interface CourtPlace {
  /** Null where no place of the person is known. */
  readonly place: string | null;
  readonly why: Step | null;
  readonly notes: readonly Step[];
}

/** At least a year by the filing date (`至起诉时已连续居住一年以上`). */
export const aYearBy = (since: CalendarDate, filingDate: CalendarDate): boolean => addYears(since, 1) <= filingDate;

/**
 * The place by which a person's court is found on the filing date: where the person has lived for a year, else the
 * household.
 * @param who as the sentences call the person: `你`, or a name
 */
export function courtPlaceOf({ household, residence }: Whereabouts, filingDate: CalendarDate, who: string): CourtPlace {
  if (residence === undefined) return fromHousehold(household, who);
  const { place, since, hospital = false } = residence;
  const long = !hospital && since !== null && aYearBy(since, filingDate);
  if (long && place !== household)
    return {
      place,
      why: says(`${who}到起诉时在${place}连续住满一年，按经常居住地。`, "CN-CPL-22", "CN-CPL-J4"),
      notes: [],
    };
  if (household === undefined && !hospital)
    return {
      place,
      why: says(`${who}的户籍地还不知道，先按现在住的${place}。`, "CN-CPL-22", "CN-CPL-J4"),
      notes: [
        says(
          `${who}在${place}没有住满一年的，要按户籍地；查清户籍和居住证再定。`,
          "CN-CPL-22",
          "CN-CPL-J3",
          "CN-CPL-J4",
        ),
      ],
    };
  return { ...fromHousehold(household, who), notes: place === household ? [] : whyNotResidence(residence, who) };
}

function fromHousehold(household: string | undefined, who: string): CourtPlace {
  if (household === undefined) return { place: null, why: null, notes: [] };
  return {
    place: household,
    why: says(`${who}的户籍在${household}，住所地按户籍。`, "CN-CPL-22", "CN-CPL-J3"),
    notes: [],
  };
}

function whyNotResidence(
  { place, since, hospital = false }: NonNullable<Whereabouts["residence"]>,
  who: string,
): Step[] {
  if (hospital) return [says(`${who}在${place}是住院，不算经常居住地。`, "CN-CPL-J4")];
  if (since === null)
    return [says(`${who}在${place}住满一年了没有还不知道；连续住满一年的，要按${place}。`, "CN-CPL-22", "CN-CPL-J4")];
  return [says(`${who}从 ${since} 起住在${place}，到起诉时不满一年，还按户籍地。`, "CN-CPL-22", "CN-CPL-J4")];
}
