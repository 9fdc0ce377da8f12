declare module 'miniprogram-compiler' {
  /** JavaScript that returns `$gwx`, for every .wxml and .wxs below a folder. */
  export function wxmlToJs(folder: string): string;
}
