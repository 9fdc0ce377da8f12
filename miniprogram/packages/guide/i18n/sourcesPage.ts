import { bilingual } from '../../../bilingual';

export const sourcesPage = bilingual(
  {
    title: 'Sources',
    heading: 'Where we read it',
    line: 'Each fact in the guide names its sources and the date at which it was true, or the day on which we read a page without a date. Where only the press reports something, it says so. What nobody vouches for is left out.',
    share: 'The sources behind WeChat’s four accounts, explained',
  },
  {
    title: '来源',
    heading: '出处一览',
    line: '文中每一条说法都注明来源和日期；页面没有日期的，注明查阅日期。只有媒体报道的，会写明；无从核实的，一概不写。',
    share: '微信四种账号的说法，出处在这里',
  },
);
