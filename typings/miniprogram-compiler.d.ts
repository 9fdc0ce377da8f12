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
   * For every .wxml and .wxs below a folder, or those that are listed.
   * @returns the body of a function that returns `$gwx`
   * @throws wcc's message when a template does not compile
   */
  export function wxmlToJs(folder: string, options?: Options): string;
  /** JavaScript with every .wxss below a folder; what WeChat warns of stands in it as text. */
  export function wxssToJs(folder: string): string;
}
