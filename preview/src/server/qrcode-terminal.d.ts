declare module 'qrcode-terminal' {
  export function generate(
    text: string,
    options: { small: boolean },
    done: (code: string) => void,
  ): void;
}
