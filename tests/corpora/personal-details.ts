import { detailsOf } from './marked-texts.js';
import { ADDRESSES, NO_ADDRESSES } from './personal-details/addresses.js';
import { NO_PHONES, PHONES } from './personal-details/phones.js';

/** Every number is invented and can be given to nobody. */
export const PHONE_TEXTS = detailsOf(PHONES, NO_PHONES);
/** Homes of people. Addresses of institutions are free to write. */
export const ADDRESS_TEXTS = detailsOf(ADDRESSES, NO_ADDRESSES);
