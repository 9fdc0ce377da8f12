/** Puts text on the phone's clipboard. Rejects with WeChat's errMsg when it refuses. */
export async function copyText(text: string): Promise<void> {
  await wx.setClipboardData({ data: text });
}
