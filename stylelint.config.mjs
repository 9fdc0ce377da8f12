// A line of one pixel is no space, and a drawing is measured in px and em.
const LENGTH = '/(?<![\\d.])(?!1px)[\\d.]*\\d(px|rpx|rem|vw|vh)/';

/** What ships meets the browsers of package.json, by MDN's data. */
export default {
  ignoreFiles: ['**/miniprogram_npm/**'],
  plugins: ['stylelint-browser-compat'],
  rules: {
    'plugin/browser-compat': [true, { allow: { prefix: true, partialImplementation: true } }],
    // The plugin does not look at it; Chrome has it from 112.
    'max-nesting-depth': 0,
    // Space, radius and layer are the style tokens of app.wxss.
    'declaration-property-value-disallowed-list': {
      '/padding|margin|gap$|radius$/': [LENGTH],
      '/^(top|right|bottom|left|inset)$/': ['/rpx/'],
    },
    'declaration-property-value-allowed-list': { 'z-index': ['/^var\\(--layer-[a-z-]+\\)$/'] },
  },
};
