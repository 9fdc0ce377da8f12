/** The tags of WeChat that this preview has, and what a tag is called in the DOM. */

export const BUILT_IN_TAGS = new Set(
  `button canvas checkbox checkbox-group cover-image cover-view form icon image input label
  match-media navigator official-account open-data page-meta picker picker-view
  picker-view-column progress radio radio-group rich-text root-portal scroll-view slider swiper
  swiper-item switch text textarea video view web-view`.split(/\s+/),
);

/** A page's iframe is real HTML: `<button>` or `<image>` would be the browser's own. */
export const domTagName = (tag: string) => `wx-${tag}`;
