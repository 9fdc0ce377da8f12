/** button, navigator: what is tapped to go somewhere or to ask WeChat for something. */
import type { NavigateOptions } from '../router';
import * as router from '../router';
import { openShare } from '../shell/share';
import { notHere } from '../environment/error-report';
import { define, type BuiltIn } from '../framework/define-built-in';
import { formOf } from './form';
import { hoverable, hoverProperties } from '../framework/hover';

/** open-type values that answer with an event; the preview says no to each, as a user may. */
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

function button(element: BuiltIn) {
  const { host, data } = element;
  hoverable(element);
  host.setAttribute('role', 'button');
  host.tabIndex = 0;
  const attribute = (name: string) => (value: unknown) => {
    if (value) host.setAttribute(name, String(value));
    else host.removeAttribute(name);
  };
  element.on('tap', () => {
    if (data.disabled) return;
    const type = String(data.openType);
    if (data.formType) formOf(host)?.(data.formType as 'submit' | 'reset');
    if (type === 'share') void openShare('button', element);
    else if (type in ASKS) {
      if (type === 'agreePrivacyAuthorization') element.fire('agreeprivacyauthorization');
      else {
        notHere(`<button open-type="${type}">`);
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

function navigator(element: BuiltIn) {
  const { data, host } = element;
  hoverable(element);
  host.setAttribute('role', 'link');
  host.tabIndex = 0;
  element.on('tap', () => {
    const { url, delta, openType } = data as { url: string; delta: number; openType: string };
    if (data.target === 'miniProgram') {
      notHere('<navigator target="miniProgram">');
      return;
    }
    const options: NavigateOptions = { url: router.absolute(url, element.owner) };
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
  define(
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
  define(
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
