/** The four kinds of account that people speak of. */
export const accountKinds = ['subscription', 'service', 'miniProgram', 'enterprise'] as const;
export type AccountKind = (typeof accountKinds)[number];

export const isAccountKind = (value: string): value is AccountKind =>
  (accountKinds as readonly string[]).includes(value);

/** The two kinds that can send to people who follow them. */
export type Sender = 'subscription' | 'service';

/** The kinds that can send of their own accord: an Enterprise Account to its own staff only. */
export type Broadcaster = Sender | 'enterprise';
