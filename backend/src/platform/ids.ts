import { v7 } from 'uuid';
import { z } from 'zod';

/** A UUIDv7 (RFC 9562): ids grow with time, so one index serves key and order. */
export const newId = (): string => v7();

export const id = z.uuid().meta({ description: 'UUIDv7' });
