import { bilingual } from '../../../bilingual';

export const sourceList = bilingual(
  {
    dates:
      'Tap an address to copy it. A page that bears no date is called undated, with the day on which we read it.',
    copied:
      'Copied. A Mini Program cannot open an outside page, so paste the address into a browser.',
    refused: 'WeChat did not copy it. Press and hold the address to select it.',
  },
  {
    dates: '点网址即可复制。页面没有注明日期的，写明“未注明日期”和我们查阅的日子。',
    copied: '网址已复制。小程序不能打开外部网页，请粘贴到浏览器中访问。',
    refused: '微信没有复制成功。请长按网址选取。',
  },
);
