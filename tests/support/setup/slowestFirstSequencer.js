const Sequencer = require('@jest/test-sequencer').default;

const SLOWEST_FIRST = ['e2e', 'house', 'wechat', 'preview', 'component', 'unit'];
const rank = ({ context }) => SLOWEST_FIRST.indexOf(context.config.displayName?.name ?? '');

/** Starts the long suites first, so that no worker is left with one at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
