/** Days as spreadsheets count them. */

const SECONDS_OF_DAY = 86_400;
/** Excel counts days from 1899-12-30 (or from 1904-01-01); 25569 is 1970-01-01. */
const EPOCH_SERIAL = 25_569;
const DAYS_TO_1904 = 1462;

/** The wall time of a serial number as a `Date` in UTC, only to carry the figures. */
export function dateOfSerial(serial: number, date1904: boolean): Date {
  const days = serial - EPOCH_SERIAL + (date1904 ? DAYS_TO_1904 : 0);
  return new Date(Math.round(days * SECONDS_OF_DAY) * 1000);
}
