import { Global, Module } from '@nestjs/common';
import { Consumers } from './consumers.js';
import { Deliveries } from './deliveries.js';
import { Ledger } from './ledger.service.js';
import { Relay } from './relay.js';
import { Sealing } from './sealing.service.js';
import { Tail } from './tail.js';

@Global()
@Module({ providers: [Consumers, Ledger, Relay, Deliveries, Sealing, Tail], exports: [Consumers, Ledger, Deliveries, Sealing, Tail] })
export class LedgerModule {}
