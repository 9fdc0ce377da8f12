/** button, navigator: what is tapped to go somewhere or to ask WeChat for something. */
import { reportUnsupported } from '../environment/error-report';
import { type BuiltInElement, defineBuiltIn } from '../framework/define-built-in';
import { enableHover, hoverProperties } from '../framework/hover';
import type { NavigateOptions } from '../router';
import * as router from '../router';
import { openShareSheet } from '../shell/share';
import { formActionOf } from './form';

/** open-type values that answer with an event; the preview refuses each, as a user may. */
const ASKS: Record<string, string> = {
  getUserInfo: 'getuserinfo',
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  chooseAvatar: 'chooseavatar',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
  openSetting: 'opensetting',
  contact: 'contact',
  feedback: '',
  launchApp: 'launchapp',
};

function button(element: BuiltInElement) {
  const { host, data } = element;
  enableHover(element);
  host.setAttribute('role', 'button');
  host.tabIndex = 0;
  const attribute = (name: string) => (value: unknown) => {
    if (value) host.setAttribute(name, String(value));
    else host.removeAttribute(name);
  };
  element.on('tap', () => {
    if (data.disabled) return;
    const type = String(data.openType);
    if (data.formType) formActionOf(host)?.(data.formType as 'submit' | 'reset');
    if (type === 'share') void openShareSheet('button', element);
    else if (type in ASKS) {
      if (type === 'agreePrivacyAuthorization') element.fire('agreeprivacyauthorization');
      else {
        reportUnsupported(`<button open-type="${type}">`);
        if (ASKS[type]) element.fire(ASKS[type], { errMsg: `${type}:fail not in the preview` });
      }
    }
  });
  return {
    type: attribute('type'),
    size: attribute('size'),
    plain: attribute('plain'),
    loading: attribute('loading'),
    disabled: (disabled: boolean) => {
      host.toggleAttribute('disabled', disabled);
      host.setAttribute('aria-disabled', String(disabled));
      host.tabIndex = disabled ? -1 : 0;
    },
  };
}

function navigator(element: BuiltInElement) {
  const { data, host } = element;
  enableHover(element);
  host.setAttribute('role', 'link');
  host.tabIndex = 0;
  element.on('tap', () => {
    const { url, delta, openType } = data as { url: string; delta: number; openType: string };
    if (data.target === 'miniProgram') {
      reportUnsupported('<navigator target="miniProgram">');
      return;
    }
    const options: NavigateOptions = { url: router.absoluteUrl(url, element.owner) };
    const go: Record<string, () => Promise<unknown>> = {
      navigate: () => router.navigateTo(options),
      redirect: () => router.redirectTo(options),
      switchTab: () => router.switchTab(options),
      reLaunch: () => router.reLaunch(options),
      navigateBack: () => router.navigateBack(delta),
    };
    go[openType]?.().then(
      () => element.fire('success'),
      (error: Error) => element.fire('fail', { errMsg: error.message }),
    );
  });
}

export function defineButtons(): void {
  defineBuiltIn(
    'button',
    {
      ...hoverProperties(20, 70, 'button-hover'),
      type: '',
      size: '',
      plain: false,
      disabled: false,
      loading: false,
      formType: '',
      openType: '',
    },
    button,
  );
  defineBuiltIn(
    'navigator',
    {
      ...hoverProperties(50, 600, 'navigator-hover'),
      url: '',
      delta: 1,
      openType: 'navigate',
      target: 'self',
    },
    navigator,
  );
}
