'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { api } from '../../../lib/api/client';
import { takeSession } from '../../../lib/api/session';
import { attempt, done } from '../../../lib/form-answers';
import { type FormState, text } from '../../../lib/form-state';
import { linkTo, withDone } from '../../../lib/links';
import { isLocale, type Locale } from '../../../lib/locales';

export async function changeProfile(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const language = text(data, 'language');
    await api().PATCH('/api/me', {
      body: { handle: text(data, 'handle'), place: text(data, 'place') || null, ...(isLocale(language) ? { language } : {}) },
    });
    const t = await getTranslations({ locale, namespace: 'account' });
    refresh();
    return done(t('me.saved'));
  });
}

export async function sendConfirmationAgain(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    await api().POST('/api/email-confirmations/again');
    const t = await getTranslations({ locale, namespace: 'account' });
    return done(t('me.confirmationSent'));
  });
}

export async function signOut(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { response } = await api().DELETE('/api/sessions/current');
    await takeSession(response);
    redirect(withDone(linkTo(locale, { kind: 'sign-in' }), 'signed-out'));
  });
}

export async function signOutEverywhere(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const { response } = await api().DELETE('/api/sessions');
    await takeSession(response);
    redirect(withDone(linkTo(locale, { kind: 'sign-in' }), 'signed-out-everywhere'));
  });
}

export async function closeAccount(locale: Locale, _: FormState, data: FormData): Promise<FormState> {
  return attempt(locale, data, async () => {
    const texts = text(data, 'texts') === 'remove' ? 'remove' : 'keep';
    const { response } = await api().DELETE('/api/me', { body: { password: text(data, 'password'), texts } });
    await takeSession(response);
    redirect(withDone(linkTo(locale, { kind: 'sign-in' }), 'account-closed'));
  });
}
