declare const fits: unique symbol;
/** What a button of a dialog says. Only `dialogButtonLabel` makes one, so that none is too long. */
export type DialogButtonLabel = string & { readonly [fits]: true };

/**
 * WeChat shows no dialog at all whose button says more than four characters; some of its versions
 * take Latin letters for halves, so that what is longer fails on some phones only.
 */
type AtMostFour<S extends string> = string extends S
  ? never
  : S extends ''
    ? never
    : S extends `${infer _1}${infer _2}${infer _3}${infer _4}${infer Rest}`
      ? Rest extends ''
        ? S
        : never
      : S;

/** One to four characters, told by the compiler. */
export const dialogButtonLabel = <S extends string>(text: AtMostFour<S>): DialogButtonLabel =>
  text as string as DialogButtonLabel;
