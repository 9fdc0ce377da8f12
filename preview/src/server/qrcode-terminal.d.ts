/** Here and not in typings/: the preview is a package of its own and compiles without this project. */
declare module 'qrcode-terminal' {
  const qrcode: {
    generate(text: string, options: { small: boolean }, done: (code: string) => void): void;
  };
  export default qrcode;
}
