import { detailsOf } from '../marked-texts.js';
import { ADDRESSES, NO_ADDRESSES } from './personal-details/addresses.js';
import { NO_PHONES, PHONES } from './personal-details/phones.js';

export const UNSEEN_PHONE_TEXTS = detailsOf(PHONES, NO_PHONES);
export const UNSEEN_ADDRESS_TEXTS = detailsOf(ADDRESSES, NO_ADDRESSES);
