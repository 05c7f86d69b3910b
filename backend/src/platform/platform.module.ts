import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock.js';
import { CONFIG, type Config, readConfig } from './config.js';
import { Database } from './database.js';
import { GatheringSocket } from './gathering-socket.js';
import { HealthController } from './health.controller.js';
import { InboxController } from './inbox.controller.js';
import { Jobs } from './jobs.js';
import { Mailer } from './mailer.js';
import { Schedules } from './schedules.js';

const STATEMENT_TIMEOUT_MS = 10_000;

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        url: config.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        migrationsRun: false,
        retryAttempts: 1,
        poolSize: config.databasePool,
        extra: {
          // Statements sent together travel together, and a prepared one is planned once, whatever its values.
          pipeline: true,
          stream: () => new GatheringSocket(),
          options: '-c plan_cache_mode=force_generic_plan',
          statement_timeout: STATEMENT_TIMEOUT_MS,
          idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
          connectionTimeoutMillis: STATEMENT_TIMEOUT_MS,
        },
      }),
    }),
  ],
  controllers: [HealthController, InboxController],
  providers: [{ provide: CONFIG, useFactory: () => readConfig() }, Clock, Database, Jobs, Mailer, Schedules],
  exports: [CONFIG, Clock, Database, Jobs, Mailer, Schedules],
})
export class PlatformModule {}
