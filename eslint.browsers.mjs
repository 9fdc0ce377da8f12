import compat from 'eslint-plugin-compat';
import esX from 'eslint-plugin-es-x';

/**
 * What ships is not translated: it meets the browsers of package.json as it stands. MDN's data tell which
 * builtins and regular expressions they lack; of syntax they have all of ES2021, and the fields of classes
 * (tests/house/browsers.spec.ts asks the same data).
 */
export const browsers = {
  extends: [compat.configs['flat/recommended'], esX.configs['flat/restrict-to-es2021']],
  rules: {
    'es-x/no-class-instance-fields': 'off',
    'es-x/no-class-static-fields': 'off',
    'es-x/no-class-private-fields': 'off',
    'es-x/no-class-private-methods': 'off',
  },
};
