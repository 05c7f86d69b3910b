import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NoticesService } from './notices.service.js';
import { Notification } from './notification.entity.js';
import { STORED_NOTICES } from './stored-notices.js';

@Module({ imports: [AccountsModule, TypeOrmModule.forFeature([Notification])], providers: [NoticesService, STORED_NOTICES] })
export class NotificationsModule {}
