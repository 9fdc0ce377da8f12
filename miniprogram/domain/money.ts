/** Chinese money in fen, hundredths of a yuan: always an integer, as WeChat Pay's `amount.total` is. */
export type Fen = number;
