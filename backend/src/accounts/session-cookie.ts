import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config.js';

export const SESSION_DAYS = 30;
const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60;

const isSecure = (config: Config): boolean => config.publicUrl.protocol === 'https:';

/** Browsers refuse the prefix without Secure, so over http the plain name is used. @see RFC 6265bis, 4.1.3.2 */
const nameOf = (config: Config): string => (isSecure(config) ? '__Host-kenes' : 'kenes');

const attributes = (config: Config) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(config) }) as const;

export const readSessionCookie = (request: FastifyRequest, config: Config): string | undefined => request.cookies[nameOf(config)];

export function setSessionCookie(reply: FastifyReply, token: string, config: Config): void {
  void reply.setCookie(nameOf(config), token, { ...attributes(config), maxAge: SESSION_SECONDS });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(nameOf(config), attributes(config));
}
