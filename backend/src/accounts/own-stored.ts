import { storedSection } from './stored-sections.js';

// One row of the answer for each thing that is there. $1 is the account.
const ACCOUNT = `
  select t.what, t.value, t.why, t.until from account a,
    lateral (values
      ('kind', a.kind, 'what-you-may-do', 'account-closed'),
      ('handle', a.handle, 'public-name', 'account-closed'),
      ('email', a.email, 'sign-in', 'account-closed'),
      ('email-confirmed', to_json(a.email_confirmed_at) #>> '{}', 'proof-of-address', 'account-closed'),
      ('place', a.place, 'regions-heard', 'account-closed'),
      ('language', a.language, 'pages-and-mail', 'kept-without-name'),
      ('created', to_json(a.created_at) #>> '{}', 'age-of-account', 'kept-without-name')
    ) t (what, value, why, until)
  where a.id = $1 and t.value is not null
  union all select 'password-hash', to_json(changed_at) #>> '{}', 'sign-in', 'account-closed' from credential where account_id = $1
  union all select 'role', role, 'staff-work', 'account-closed' from account_role where account_id = $1`;

const SESSIONS = `
  select 'session' as what, to_json(created_at) #>> '{}' as value, 'stay-signed-in' as why, to_json(expires_at) #>> '{}' as until
  from session where account_id = $1
  union all
  select 'mail-link', purpose, 'proof-of-address', to_json(expires_at) #>> '{}' from email_token where account_id = $1`;

const EXCLUSIONS = `
  select 'exclusion' as what, reason as value, 'left-out-of-counts' as why, coalesce(to_json(ends_at) #>> '{}', 'always') as until
  from exclusion where account_id = $1`;

// Who did what when, without texts: an append-only log, so nothing leaves it. Not counted, for it is the longest table and has no index by actor.
const RECORDS = `select 'records' as what, null as value, 'audit' as why, 'always' as until where exists (select from event where subject = $1::uuid)`;

/** What accounts itself keeps of a person. */
export const OWN_STORED = [
  storedSection('account', ACCOUNT),
  storedSection('sessions', SESSIONS),
  storedSection('exclusions', EXCLUSIONS),
  storedSection('ledger', RECORDS),
];
