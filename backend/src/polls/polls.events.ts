import { z } from 'zod';
import { eventType } from '../ledger/event-type.js';

export const pollEvent = z.object({ article: z.uuid() });

export const PollPlaced = eventType('poll.placed', pollEvent);
export const PollChanged = eventType('poll.changed', pollEvent);
export const PollDiscarded = eventType('poll.discarded', pollEvent);
