/** WeChat's wcc and wcsc, as miniprogram-simulate wraps them; the package brings no types. */
declare module 'miniprogram-compiler' {
  interface Options {
    /** Templates to compile, relative to the root; all below it when absent. */
    wxmlList?: string[];
    wxsList?: string[];
    /** Bytes of output that are accepted; 1 MiB when absent. */
    maxBuffer?: number;
  }
  /**
   * @returns the body of a function that returns `$gwx`
   * @throws wcc's message when a template does not compile
   */
  export function wxmlToJs(rootPath: string, options?: Options): string;
}

declare module 'miniprogram-ci/dist/ci/utils/terminalQrcode' {
  /** The QR code in a picture (base64) drawn with characters. */
  export function generateTerminalQrcode(picture: string): Promise<string>;
}
