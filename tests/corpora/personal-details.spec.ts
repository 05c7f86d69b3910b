import { describe } from '@jest/globals';
import { ADDRESS_TEXTS, PHONE_TEXTS } from './personal-details.js';
import { inventedNumbers, soundDetails } from './sound-details.js';

describe('texts with telephone numbers', () => {
  soundDetails(PHONE_TEXTS, { each: 60, known: [] });
  inventedNumbers(PHONE_TEXTS);
});

describe('texts with home addresses', () => {
  soundDetails(ADDRESS_TEXTS, { each: 60, known: [] });
});
