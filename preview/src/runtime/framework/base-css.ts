/** How WeChat's built-in tags look before any WXSS. */
export const BASE_CSS = `
html { height: 100%; -webkit-text-size-adjust: 100%; overscroll-behavior: none; }
body { min-height: 100%; margin: 0; font: 16px/1.4 system-ui, -apple-system, "PingFang SC",
  "Helvetica Neue", "Noto Sans SC", sans-serif; line-height: normal; word-break: break-word;
  -webkit-tap-highlight-color: transparent; -webkit-font-smoothing: antialiased; cursor: default; }
html.tab-page body { user-select: none; }
:focus-visible { outline: 2px solid #1a73e8; outline-offset: 2px; }
[hidden] { display: none !important; }
wx-page-root { display: contents; }
wx-view, wx-cover-view, wx-form, wx-navigator, wx-picker, wx-checkbox-group, wx-radio-group,
wx-scroll-view, wx-swiper, wx-swiper-item, wx-picker-view, wx-slider, wx-progress, wx-rich-text,
wx-match-media, wx-official-account, wx-web-view { display: block; }
wx-page-meta { display: contents; }
wx-text { display: inline; white-space: pre-line; user-select: none; }
wx-text[selectable], wx-text[user-select] { user-select: text; }
wx-text[space] { white-space: pre-wrap; }
wx-cover-view { line-height: 1.2; overflow: hidden; white-space: nowrap; }
wx-label { display: inline; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-cover-image { display: inline-block; overflow: hidden; }
wx-image > img, wx-cover-image > img { display: block; width: 100%; height: 100%; border: 0; }
wx-icon { display: inline-block; vertical-align: middle; line-height: 0; }
wx-button { position: relative; display: block; box-sizing: border-box; margin: 0 auto;
  padding: 0 14px; border-radius: 5px; background: #f8f8f8; color: #000; font-size: 18px;
  line-height: 2.55555556; text-align: center; overflow: hidden; cursor: pointer;
  user-select: none; }
wx-button::after { content: ""; position: absolute; inset: 0; border: 1px solid rgb(0 0 0 / 20%);
  border-radius: inherit; pointer-events: none; }
wx-button[type="primary"] { background: #07c160; color: #fff; }
wx-button[type="warn"] { background: #e64340; color: #fff; }
wx-button[plain] { background: transparent; color: #353535; border: 1px solid #353535; }
wx-button[plain]::after { border: 0; }
wx-button[plain][type="primary"] { color: #06ad56; border-color: #06ad56; }
wx-button[size="mini"] { display: inline-block; padding: 0 1.32em; font-size: 13px;
  line-height: 2.3; }
wx-button[disabled] { color: rgb(0 0 0 / 30%); background: #f7f7f7; cursor: default; }
wx-button[disabled][type="primary"] { color: rgb(255 255 255 / 60%); background: #9ed99d; }
wx-button[loading]::before { content: ""; display: inline-block; width: 18px; height: 18px;
  margin-right: 6px; box-sizing: border-box; border: 2px solid; border-right-color: transparent;
  border-radius: 50%; vertical-align: middle; animation: wx-spin 1s linear infinite; }
wx-button[hover] { filter: brightness(0.9); }
wx-navigator[hover] { background: rgb(0 0 0 / 10%); opacity: 0.7; }
html.style-v2 wx-button { padding: 8px 24px; border-radius: 4px; font-size: 17px;
  font-weight: 700; line-height: 1.41176471; background: #f2f2f2; color: #06ae56; }
html.style-v2 wx-button::after { border: 0; }
html.style-v2 wx-button[type="primary"] { background: #07c160; color: #fff; }
html.style-v2 wx-button[type="warn"] { background: #f2f2f2; color: #fa5151; }
html.style-v2 wx-button:not([size="mini"]) { width: 184px; }
html.style-v2 wx-button[size="mini"] { padding: 0 12px; font-size: 16px; line-height: 2; }
@keyframes wx-spin { to { transform: rotate(1turn); } }
wx-input { display: block; height: 1.4rem; min-height: 1.4em; overflow: hidden; cursor: text; }
wx-textarea { display: block; width: 300px; height: 150px; cursor: text; }
wx-input > input, wx-textarea > textarea { display: block; box-sizing: border-box; width: 100%;
  height: 100%; min-height: inherit; margin: 0; padding: 0; border: 0; outline: 0;
  background: none; color: inherit; font: inherit; line-height: inherit; text-align: inherit;
  letter-spacing: inherit; resize: none; }
wx-input:focus-within, wx-textarea:focus-within { outline: 0; }
wx-scroll-view { width: 100%; overflow: hidden; position: relative;
  -webkit-overflow-scrolling: touch; }
wx-scroll-view[scroll-x] { overflow-x: auto; }
wx-scroll-view[scroll-y] { overflow-y: auto; }
wx-scroll-view[enable-flex] { display: flex; }
wx-scroll-view[bare] { scrollbar-width: none; }
wx-swiper { position: relative; height: 150px; overflow: hidden; touch-action: pan-y; }
wx-swiper[vertical] { touch-action: pan-x; }
wx-swiper-item { position: absolute; inset: 0; overflow: hidden; will-change: transform; }
wx-swiper > .wx-dots { position: absolute; z-index: 1; inset: auto 0 10px; text-align: center;
  line-height: 0; pointer-events: none; }
wx-swiper > .wx-dots > i { display: inline-block; width: 8px; height: 8px; margin: 0 4px;
  border-radius: 50%; }
wx-switch, wx-checkbox, wx-radio { display: inline-block; position: relative; cursor: pointer;
  vertical-align: middle; -webkit-tap-highlight-color: transparent; }
wx-checkbox > .wx-mark, wx-radio > .wx-mark { display: inline-flex; align-items: center;
  justify-content: center; box-sizing: border-box; width: 24px; height: 24px; margin-right: 5px;
  border: 1px solid #767676; background: #fff; vertical-align: middle; }
wx-checkbox > .wx-mark { border-radius: 3px; }
wx-radio > .wx-mark { border-radius: 50%; }
wx-switch > .wx-track { display: block; width: 52px; height: 32px; border-radius: 16px;
  background: #8c8c8c; transition: background 0.1s; }
wx-switch > .wx-track::after { content: ""; position: absolute; top: 2px; left: 2px; width: 28px;
  height: 28px; border-radius: 50%; background: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / 40%);
  transition: transform 0.2s; }
wx-switch[aria-checked="true"] > .wx-track::after { transform: translateX(20px); }
wx-slider { padding: 8px 18px; margin: 10px 18px; }
wx-slider > input { appearance: none; width: 100%; height: 28px; margin: 0;
  background: linear-gradient(to right, var(--done) var(--part), var(--rest) 0) center / 100% 2px
  no-repeat; }
wx-slider > input::-webkit-slider-thumb { appearance: none; width: var(--block);
  height: var(--block); border-radius: 50%; background: var(--thumb);
  box-shadow: 0 1px 4px rgb(0 0 0 / 30%); }
wx-slider > input::-moz-range-thumb { width: var(--block); height: var(--block); border: 0;
  border-radius: 50%; background: var(--thumb); box-shadow: 0 1px 4px rgb(0 0 0 / 30%); }
wx-progress { display: flex; align-items: center; width: 100%; }
wx-progress > .wx-bar { flex: 1; overflow: hidden; }
wx-progress > .wx-bar > i { display: block; height: 100%; }
wx-progress > span { margin-left: 15px; font-size: 16px; }
wx-picker-view { position: relative; display: flex; overflow: hidden; }
wx-picker-view-column { position: relative; flex: 1; height: 100%; overflow-y: auto;
  scroll-snap-type: y mandatory; scrollbar-width: none; text-align: center; }
wx-picker-view-column::-webkit-scrollbar { display: none; }
wx-picker-view-column::before, wx-picker-view-column::after { content: ""; display: block;
  height: calc(50% - var(--wx-row, 34px) / 2); }
wx-picker-view-column > * { scroll-snap-align: center; min-height: 34px; }
wx-picker-view > .wx-indicator { position: absolute; z-index: 1; top: calc(50% - 17px);
  inset-inline: 0; height: 34px; border: solid rgb(0 0 0 / 12%); border-width: 1px 0;
  box-sizing: border-box; pointer-events: none; }
wx-canvas { display: block; position: relative; width: 300px; height: 150px; }
wx-canvas > canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
wx-video, wx-official-account, wx-web-view, wx-open-data, .wx-stand-in { display: block;
  box-sizing: border-box; padding: 12px; border: 1px dashed #8a8a8a; background: #f4f4f4;
  color: #595959; font: 13px/1.4 system-ui, sans-serif; overflow: hidden; }
wx-video { width: 300px; height: 225px; background: #1c1c1e; color: #d0d0d0; }
.wx-missing { display: block; padding: 8px 12px; border: 2px solid #b3261e; background: #fff;
  color: #8c1d18; font: 13px/1.4 ui-monospace, monospace; }
wx-root-portal { position: fixed; inset: 0 auto auto 0; display: block; width: 100vw; height: 0;
  margin: 0; padding: 0; border: 0; background: none; color: inherit; overflow: visible; }
`;
