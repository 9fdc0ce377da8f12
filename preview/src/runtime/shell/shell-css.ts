/** The phone and what WeChat draws around a page. Sizes in CSS pixels, those of WeChat. */
export const SHELL_CSS = `
:root { color-scheme: light; --status: 47px; --safe: 34px; --ink: #191919; --soft: #5c5c5c;
  --paper: #fff; --line: rgb(0 0 0 / 10%); --desk: #ededef; --link: #3d5273; --press: #ececec; }
:root.dark { color-scheme: dark; --ink: #e9e9e9; --soft: #b0b0b0; --paper: #2c2c2c;
  --line: rgb(255 255 255 / 14%); --desk: #0e0e0f; --link: #9db4d8; --press: #3a3a3a; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; align-items: center; justify-content: center;
  background: var(--desk); overflow: hidden; font: 16px/1.4 system-ui, -apple-system, "PingFang SC", "Noto Sans SC", sans-serif; }
#phone { position: relative; box-sizing: content-box; width: 390px;
  height: min(844px, calc(100vh - 56px)); min-height: 0; border: 10px solid #1b1b1d; border-radius: 54px;
  background: #fff; overflow: hidden; isolation: isolate;
  box-shadow: 0 24px 60px rgb(0 0 0 / 22%); color: var(--ink); }
.dark #phone { background: #111; }
.bare { --status: 0px; --safe: 0px; }
.bare #phone { width: 100%; height: 100%; border: 0; border-radius: 0; box-shadow: none; }
:where(#phone) button { font: inherit; color: inherit; border: 0; background: none; padding: 0;
  cursor: pointer; }
.layer > [role='dialog']:focus { outline: 0; }
:where(#phone) :focus-visible { outline: 2px solid #1a73e8; outline-offset: -2px; }
#frames iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0;
  visibility: hidden; background: transparent; }
#frames iframe.on { visibility: visible; }
.bar { position: absolute; z-index: 2; inset: 0 0 auto; height: calc(var(--status) + 44px); }
.bar .status { display: flex; justify-content: space-between; height: var(--status);
  padding: 0 30px; font-size: 15px; font-weight: 600; align-items: center; overflow: hidden; }
.bar .row { position: relative; height: 44px; }
.bar .title { position: absolute; inset: 0 100px; margin: 0; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; text-align: center; font: inherit;
  font-size: 17px; font-weight: 600; line-height: 44px; }
.bar .lead { position: absolute; inset: 0 auto 0 0; width: 48px; height: 44px; }
.bar svg { display: block; margin: auto; }
.bar .spin { display: inline-block; width: 14px; height: 14px; margin-right: 6px; }
.bar.custom { pointer-events: none; background: none !important; }
.bar.custom .title, .bar.custom .lead { visibility: hidden; }
.capsule { position: absolute; top: 0; right: 7px; width: 88px; height: 44px; display: flex;
  pointer-events: auto; }
.capsule::before { content: ""; position: absolute; inset: 6px 0; border-radius: 16px;
  border: 1px solid rgb(0 0 0 / 12%); background: rgb(255 255 255 / 60%);
  box-sizing: border-box; }
.white .capsule::before { border-color: rgb(255 255 255 / 30%); background: rgb(0 0 0 / 20%); }
.capsule button { position: relative; flex: 1; height: 44px; }
.tabs { position: absolute; z-index: 2; inset: auto 0 0; display: flex;
  height: calc(50px + var(--safe)); border-top: 1px solid var(--line); box-sizing: border-box; }
.tabs button { position: relative; flex: 1; height: 49px; font-size: 10px; }
.tabs img { display: block; width: 27px; height: 27px; margin: 2px auto 1px; object-fit: contain; }
.tabs.plain button { font-size: 14px; }
.badge { position: absolute; top: 2px; left: calc(50% + 6px); min-width: 10px; padding: 0 4px;
  border-radius: 9px; background: #d92c2c; color: #fff; font-size: 11px; line-height: 18px; }
.badge.dot { min-width: 0; width: 8px; height: 8px; padding: 0; top: 5px; }
.home-line { position: absolute; z-index: 8; bottom: 8px; left: calc(50% - 67px); width: 134px;
  height: 5px; border-radius: 3px; background: var(--ink); opacity: 0.85; pointer-events: none; }
.bare .home-line { display: none; }
.layer { position: absolute; z-index: 5; inset: 0; display: flex; align-items: center;
  justify-content: center; }
.layer.dim { background: rgb(0 0 0 / 50%); }
.layer.bottom { align-items: flex-end; }
.layer.through { pointer-events: none; }
.toast { max-width: 230px; padding: 14px 18px; border-radius: 10px; background: rgb(50 50 50 / 95%);
  color: #fff; text-align: center; font-size: 15px; word-break: break-word;
  white-space: pre-line; }
.toast.tall { min-width: 100px; padding: 22px 16px; }
.toast svg, .toast img { display: block; width: 40px; height: 40px; margin: 0 auto 10px; }
.spin { animation: shell-spin 1s steps(12) infinite; }
@keyframes shell-spin { to { transform: rotate(1turn); } }
.modal { width: 300px; max-width: 80%; border-radius: 12px; background: var(--paper);
  overflow: hidden; text-align: center; }
.modal h2 { margin: 28px 24px 0; font-size: 17px; font-weight: 600; }
.modal p { margin: 14px 24px 28px; color: var(--soft); white-space: pre-wrap;
  max-height: 50vh; overflow: auto; }
.modal p:first-child { margin-top: 28px; }
.modal input { width: calc(100% - 48px); box-sizing: border-box; min-height: 44px;
  margin: 0 24px 24px; padding: 8px; border: 1px solid var(--soft); border-radius: 6px;
  font: inherit; background: none; color: inherit; }
.modal footer { display: flex; border-top: 1px solid var(--line); }
.modal footer button { flex: 1; min-height: 56px; font-size: 17px; font-weight: 600; }
.modal footer button + button { border-left: 1px solid var(--line); }
.sheet { width: 100%; max-height: 80%; overflow: auto; border-radius: 12px 12px 0 0;
  background: var(--paper); padding-bottom: var(--safe); }
.sheet h2 { margin: 0; padding: 14px 20px; font-size: 14px; font-weight: 400; text-align: center;
  color: var(--soft); }
.sheet > button { display: block; width: 100%; min-height: 56px; border-top: 1px solid var(--line);
  font-size: 17px; }
.sheet > button.last { border-top: 8px solid var(--press); }
.sheet header { display: flex; justify-content: space-between; align-items: center; }
.sheet header button { min-width: 64px; min-height: 48px; }
.wheels { display: flex; height: 220px; }
.wheels ul { flex: 1; margin: 0; padding: 88px 0; overflow-y: auto; list-style: none;
  scroll-snap-type: y mandatory; scrollbar-width: none; }
.wheels li { height: 44px; line-height: 44px; scroll-snap-align: center; text-align: center;
  color: var(--soft); cursor: pointer; }
.wheels li[aria-selected="true"] { color: var(--ink); font-weight: 600; }
.card { margin: 0 20px 16px; padding: 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--paper); text-align: left; }
.card small { display: block; color: var(--soft); font-size: 12px; }
.card strong { display: block; margin: 4px 0 8px; font-weight: 500; }
.card img { display: block; width: 100%; aspect-ratio: 5 / 4; object-fit: cover; }
.card div { display: grid; place-items: center; aspect-ratio: 5 / 4; background: var(--press);
  color: var(--soft); }
.link { display: flex; gap: 8px; margin: 0 20px 16px; }
.link input { flex: 1; min-width: 0; min-height: 44px; padding: 0 10px; box-sizing: border-box;
  border: 1px solid var(--soft); border-radius: 6px; font: 13px ui-monospace, monospace;
  background: none; color: inherit; }
.link button { min-width: 76px; min-height: 44px; border-radius: 6px;
  background: #067a3d; color: #fff; }
.notice { position: absolute; z-index: 6; inset: 0; display: flex; flex-direction: column;
  gap: 12px; align-items: center; justify-content: center; padding: 32px; text-align: center;
  background: var(--paper); }
.notice.under { z-index: 1; }
.notice p { margin: 0 0 12px; }
.notice button { min-width: 184px; min-height: 44px; padding: 0 20px;
  border-radius: 6px; background: var(--press); font-weight: 600; }
.notice button.go { background: #067a3d; color: #fff; }
.report { position: absolute; z-index: 9; inset: auto 8px calc(var(--safe) + 8px); }
.report p { display: flex; gap: 8px; align-items: center; margin: 6px 0 0; padding: 2px 2px 2px 12px;
  border-radius: 8px; background: #8c1d18; color: #fff; font-size: 13px; line-height: 1.35;
  word-break: break-word; max-height: 120px; overflow: auto; }
.report button { margin-left: auto; min-width: 44px; min-height: 44px; font-size: 20px; }
/* A line of its own above the phone, which gives it room: it may cover nothing. */
.not-kept { flex: none; box-sizing: border-box; width: 410px; max-width: 100%; display: flex; gap: 8px;
  align-items: center; margin: 0 0 8px; padding: 2px 2px 2px 14px; border-radius: 10px;
  background: #323232; color: #fff; font-size: 14px; line-height: 1.4; }
.bare .not-kept { width: 100%; margin: 0; border-radius: 0; }
.not-kept button { flex: none; margin-left: auto; min-width: 44px; min-height: 44px; border: 0;
  background: none; color: inherit; font: inherit; font-size: 20px; cursor: pointer; }
.pull { position: absolute; z-index: 0; left: 0; right: 0; height: 50px; text-align: center;
  line-height: 50px; letter-spacing: 3px; color: var(--soft); }
`;
