declare module 'miniprogram-compiler' {
  /** JavaScript that returns `$gwx`, for every .wxml and .wxs below a folder. */
  export function wxmlToJs(folder: string): string;
  /** JavaScript with every .wxss below a folder; what WeChat warns of stands in it as text. */
  export function wxssToJs(folder: string): string;
}
