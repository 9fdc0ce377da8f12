/** A part of miniprogram-ci that its own types leave out. */
declare module 'miniprogram-ci/dist/ci/utils/terminalQrcode' {
  /** The QR code in a picture (base64) drawn with characters. */
  export function generateTerminalQrcode(picture: string): Promise<string>;
}
