/** miniprogram-api-typings says `require` is WeChat's; under jest it is Node's. */
interface Require {
  resolve: NodeJS.RequireResolve;
}
