/** A page's address was wrong: what was asked for and what was given, for the page that says so. */
export interface NotFound {
  what: 'account' | 'answers' | 'article' | 'comparison' | 'product' | 'order';
  value: string;
}

export type PageQuery = Readonly<Record<string, string | undefined>>;
