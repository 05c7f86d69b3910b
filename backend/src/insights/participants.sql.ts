import { counted } from '../accounts/exclusion.sql.js';

/** Everybody who did anything in the issue $1, each once, with whether they are a citizen; excluded accounts left out. */
export const PARTICIPANTS = `
  acted as (
    select v.account_id from vote v join poll p on p.id = v.poll_id where p.issue_id = $1
    union select st.account_id from stance st join submission sb on sb.id = st.submission_id where sb.issue_id = $1
    union select su.account_id from support su join proposal pr on pr.id = su.proposal_id where pr.issue_id = $1
    union select sb.author_id from submission sb where sb.issue_id = $1 and sb.author_id is not null and sb.status <> 'withdrawn'
  ),
  participant as (
    select a.id, a.place, a.kind = 'citizen' and (a.email_confirmed_at is not null or a.status = 'erased') as citizen
    from acted join account a on a.id = acted.account_id where ${counted('a.id')}
  )`;
