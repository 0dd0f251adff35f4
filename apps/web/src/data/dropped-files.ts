/** Files let go on the first page, on their way to the page that reads them. They live no longer than that step. */
let waiting: readonly File[] = [];

export function leaveFiles(files: readonly File[]): void {
  waiting = files;
}

export function takeFiles(): readonly File[] {
  const files = waiting;
  waiting = [];
  return files;
}
