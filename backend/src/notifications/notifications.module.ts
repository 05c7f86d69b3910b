import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NoticesService } from './notices.service.js';
import { Notification } from './notification.entity.js';
import { StoredNotices } from './stored-notices.service.js';

@Module({ imports: [AccountsModule, TypeOrmModule.forFeature([Notification])], providers: [NoticesService, StoredNotices] })
export class NotificationsModule {}
