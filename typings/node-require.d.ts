/** miniprogram-api-typings says `require` is WeChat's; in tests and scripts it is Node's. */
interface Require {
  resolve: NodeJS.RequireResolve;
}
