import { describe } from '@jest/globals';
import { ADDRESS_TEXTS, PHONE_TEXTS } from '../personal-details.js';
import { inventedNumbers, soundDetails } from '../sound-details.js';
import { UNSEEN_ADDRESS_TEXTS, UNSEEN_PHONE_TEXTS } from './personal-details.js';

describe('unseen texts with telephone numbers', () => {
  soundDetails(UNSEEN_PHONE_TEXTS, { each: 40, known: [PHONE_TEXTS] });
  inventedNumbers(UNSEEN_PHONE_TEXTS);
});

describe('unseen texts with home addresses', () => {
  soundDetails(UNSEEN_ADDRESS_TEXTS, { each: 40, known: [ADDRESS_TEXTS] });
});
