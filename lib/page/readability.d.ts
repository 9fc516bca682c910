// The package declares types for its index only.
declare module '@mozilla/readability/Readability.js' {
  interface Options<T> {
    readonly disableJSONLD: boolean;
    readonly serializer: (node: Node) => T;
  }
  class Readability<T> {
    constructor(document: Document, options: Options<T>);
    parse(): { readonly content: T | null | undefined } | null;
  }
  export = Readability;
}
