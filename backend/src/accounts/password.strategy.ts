import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { CONFIG, type Config } from '../platform/config.js';
import { problem } from '../platform/http/problem.js';
import { signIn } from './account.schema.js';
import { CredentialsService } from './credentials.service.js';
import { RateLimits } from './rate-limits.js';

export const WrongCredentials = problem('wrong-credentials', 401, 'The e-mail or the password is not right');
export const DemoSignInsOff = problem('demo-sign-ins-off', 403, 'Demo sign-ins are switched off here');

export const PASSWORD_STRATEGY = 'local';

/** E-mail and password. Only failures use up the attempts of an e-mail. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, PASSWORD_STRATEGY) {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super({ usernameField: 'email', passwordField: 'password' });
  }

  /** @throws WrongCredentials, DemoSignInsOff, TooManyRequests */
  async validate(email: unknown, password: unknown): Promise<{ id: string }> {
    const given = signIn.safeParse({ email, password });
    if (!given.success) throw WrongCredentials();
    await this.limits.spend('sign-in', given.data.email);
    const account = await this.credentials.find(given.data.email, given.data.password);
    if (!account) throw WrongCredentials();
    if (account.demo && !this.config.demoSignIns) throw DemoSignInsOff();
    await this.limits.forgive('sign-in', given.data.email);
    return { id: account.id };
  }
}
