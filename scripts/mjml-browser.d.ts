// The package brings no types; this is what we use of it.
declare module 'mjml-browser' {
  interface MjmlResult {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  function mjml2html(
    markup: string,
    options?: { validationLevel?: 'strict' | 'soft' | 'skip'; fonts?: Record<string, string> },
  ): Promise<MjmlResult>;
  // biome-ignore lint/style/noDefaultExport: the package's own
  export default mjml2html;
}
