/** What ships meets the browsers of package.json, by MDN's data. */
export default {
  ignoreFiles: ['**/miniprogram_npm/**'],
  plugins: ['stylelint-browser-compat'],
  rules: {
    'plugin/browser-compat': [true, { allow: { prefix: true, partialImplementation: true } }],
    // The plugin does not look at it; Chrome has it from 112.
    'max-nesting-depth': 0,
  },
};
