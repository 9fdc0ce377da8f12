/** A part of miniprogram-simulate that its own types leave out. */
declare module 'miniprogram-simulate/src/utils' {
  const utils: { readJson(file: string): object | null };
  export default utils;
}
