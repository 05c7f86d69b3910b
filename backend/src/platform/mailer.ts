import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from './config.js';
import { newId } from './ids.js';

export type Mail = { to: string; subject: string; text: string };
export type StoredMail = Mail & { id: string; sentAt: string };

const INBOX_LIMIT = 50;
const SMTP_TIMEOUT_MS = 10_000;

/** Sends by SMTP; without settings it writes each mail to a folder, which the development inbox shows. */
@Injectable()
export class Mailer {
  private readonly smtp: Transporter | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.smtp =
      config.smtpUrl === undefined
        ? undefined
        : createTransport(config.smtpUrl, { connectionTimeout: SMTP_TIMEOUT_MS, socketTimeout: SMTP_TIMEOUT_MS } as never);
  }

  get writesToFolder(): boolean {
    return this.smtp === undefined && this.config.mailDir !== undefined;
  }

  async send(mail: Mail): Promise<void> {
    if (this.smtp) {
      await this.smtp.sendMail({ from: this.config.mailFrom, ...mail });
      return;
    }
    if (this.config.mailDir === undefined) return;
    await mkdir(this.config.mailDir, { recursive: true });
    const stored: StoredMail = { id: newId(), sentAt: new Date().toISOString(), ...mail };
    await writeFile(join(this.config.mailDir, `${stored.id}.json`), JSON.stringify(stored, null, 2), { mode: 0o600 });
  }

  /** The newest mails of the folder, newest first; empty when mail goes out by SMTP. */
  async inbox(): Promise<StoredMail[]> {
    if (!this.writesToFolder || this.config.mailDir === undefined) return [];
    const dir = this.config.mailDir;
    const names = await readdir(dir).catch(() => [] as string[]);
    const newest = names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
      .slice(0, INBOX_LIMIT);
    return Promise.all(newest.map(async (name) => JSON.parse(await readFile(join(dir, name), 'utf8')) as StoredMail));
  }
}
