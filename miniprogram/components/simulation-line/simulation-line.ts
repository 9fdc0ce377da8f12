import { simulation } from '../../i18n/simulation';
import { defineComponent } from '../../view/defineComponent';

/** The thin line under the navigation bar of every screen of WeChat's that is only played. */
defineComponent({ words: simulation, props: {}, project: ({ t }) => ({ line: t.line }) });
