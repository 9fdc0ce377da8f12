/** Chinese money in fen, hundredths of a yuan: always an integer, as WeChat Pay's `amount.total` is. */
export type Fen = number;

/** What a number of pieces costs. */
export const priceOfPieces = ({ price }: { price: Fen }, quantity: number): Fen => price * quantity;
