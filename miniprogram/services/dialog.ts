/** WeChat's own dialogs; the words are handed in. */

/** Asks a question and resolves to whether the answer was yes. A button holds four Chinese characters at the most. */
export async function confirm(question: {
  title: string;
  content: string;
  yes: string;
  no: string;
  /** A yes that takes something away is red, as WeChat's own is. */
  grave?: boolean;
}): Promise<boolean> {
  const { title, content, yes, no, grave } = question;
  const answer = await wx.showModal({
    title,
    content,
    confirmText: yes,
    cancelText: no,
    ...(grave && { confirmColor: wx.getAppBaseInfo().theme === 'dark' ? '#fa5151' : '#dc3636' }),
  });
  return answer.confirm;
}

/** Says one thing and resolves when it was read. */
export async function tell(content: string): Promise<void> {
  await wx.showModal({ content, showCancel: false });
}
