import ExcelJS from "exceljs";

export type Cells = readonly (string | number | Date | null)[];

/** An XLSX with these sheets; dates get a date format, as spreadsheet programs give them. */
export async function workbookOf(sheets: Readonly<Record<string, readonly Cells[]>>): Promise<Blob> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const [index, cells] of rows.entries()) {
      for (const [column, value] of cells.entries()) {
        if (value === null) continue;
        const cell = sheet.getCell(index + 1, column + 1);
        cell.value = value;
        if (value instanceof Date) cell.numFmt = "yyyy-mm-dd hh:mm:ss";
      }
    }
  }
  return new Blob([new Uint8Array(await workbook.xlsx.writeBuffer())]);
}
