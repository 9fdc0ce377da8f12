import { simulation } from '../../content/simulation';
import { piece } from '../../store/piece';

/** The thin line under the navigation bar of every screen of WeChat's that is only played. */
piece({ words: simulation, given: {}, project: ({ t }) => ({ line: t.line }) });
