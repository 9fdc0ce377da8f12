/** miniprogram-api-typings says `require` is WeChat's; under jest it is Node's. */
interface Require {
  resolve: NodeJS.RequireResolve;
}

declare module 'miniprogram-simulate/src/utils' {
  const utils: { readJson(file: string): object | null };
  export default utils;
}
