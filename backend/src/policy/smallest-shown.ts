/** No split of a number about fewer than this many people is ever shown. */
export const SMALLEST_SHOWN = 10;
