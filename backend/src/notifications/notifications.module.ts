import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NoticesService } from './notices.service.js';
import { Notification } from './notification.entity.js';

@Module({ imports: [TypeOrmModule.forFeature([Notification])], providers: [NoticesService] })
export class NotificationsModule {}
