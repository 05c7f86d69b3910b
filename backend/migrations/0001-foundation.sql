-- Foundation: every table of the first version. Ids are UUIDv7 made by the application.

-- ledger ---------------------------------------------------------------------
-- tx_offset keeps event.tx growing after a restore into a server whose own counter is younger.
create table ledger_clock (
  single boolean primary key default true check (single),
  tx_offset bigint not null default 0
);
insert into ledger_clock default values;

create function ledger_tx() returns bigint language sql stable as
  $$ select pg_current_xact_id()::text::bigint + tx_offset from ledger_clock $$;

create function ledger_horizon() returns bigint language sql stable as
  $$ select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + tx_offset from ledger_clock $$;

create table event (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  tx bigint not null default ledger_tx(),
  type text not null,
  at timestamptz not null default now(),
  actor text not null,
  subject uuid,
  payload jsonb not null default '{}'
);
create index event_order on event (tx, seq);
create index event_subject on event (subject, seq);

-- How far events are delivered to those who want them; one row.
create table event_reached (
  only_one boolean primary key default true check (only_one),
  tx bigint not null default 0,
  seq bigint not null default 0
);
insert into event_reached default values;

create table event_seal (
  id bigint generated always as identity primary key,
  from_tx bigint not null,
  to_tx bigint not null,
  events int not null,
  root text not null,
  previous text not null,
  sealed_at timestamptz not null default now()
);

-- The time of record. The offset is empty except while tests or the demo seed set it for a transaction;
-- ledger times use now() and stay true.
create function record_time() returns timestamptz language sql stable as
  $$ select now() + coalesce(nullif(current_setting('kenes.clock_offset', true), ''), '0')::interval $$;

-- places ---------------------------------------------------------------------
create table place (
  kato text primary key,
  parent_kato text references place,
  region_kato text references place,
  kind text not null,
  iso text,
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  name_en_status text not null,
  folded text not null,
  population int,
  population_date date,
  population_source text,
  hidden boolean not null default false,
  valid_from date not null,
  valid_to date
);
create index place_parent on place (parent_kato);
create index place_region on place (region_kato);

-- accounts -------------------------------------------------------------------
create table account (
  id uuid primary key,
  kind text not null check (kind in ('guest', 'citizen')),
  status text not null default 'active' check (status in ('active', 'suspended', 'erased')),
  handle text,
  handle_folded text unique,
  email text unique,
  email_confirmed_at timestamptz,
  place text references place,
  language text not null default 'kk' check (language in ('kk', 'ru', 'en')),
  demo boolean not null default false,
  created_at timestamptz not null default record_time(),
  check (kind = 'citizen' or email is null)
);

create table credential (
  account_id uuid primary key references account,
  password_hash text not null,
  changed_at timestamptz not null default record_time()
);

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account,
  created_at timestamptz not null default record_time(),
  expires_at timestamptz not null
);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);

create table email_token (
  token_hash bytea primary key,
  account_id uuid not null references account,
  purpose text not null check (purpose in ('confirm', 'reset')),
  created_at timestamptz not null default record_time(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index email_token_account on email_token (account_id);

create table account_role (
  account_id uuid not null references account,
  role text not null check (role in ('expert', 'moderator', 'editor', 'board', 'administrator')),
  granted_at timestamptz not null default record_time(),
  primary key (account_id, role)
);

create table exclusion (
  id uuid primary key,
  account_id uuid not null references account,
  reason text not null,
  starts_at timestamptz not null default record_time(),
  ends_at timestamptz
);
create index exclusion_account on exclusion (account_id);

-- submissions ----------------------------------------------------------------
-- A room is where submissions are listed: a thread, a conversation, an issue's proposals. What is said in it counts for the issue.
-- shown: readers can find what the room belongs to. People speak in it while it is shown and not closed.
-- version grows with every visible change, so it is part of every cache key.
create table room (
  id uuid primary key,
  issue_id uuid not null,
  shown boolean not null default false,
  closes_at timestamptz,
  version bigint not null default 0
);
create index room_issue on room (issue_id);

create table submission (
  id uuid primary key,
  kind text not null check (kind in ('comment', 'statement', 'proposal')),
  author_id uuid references account,
  status text not null default 'held' check (status in ('held', 'published', 'removed', 'withdrawn')),
  room_id uuid not null references room,
  issue_id uuid not null,
  place text references place,
  language text not null check (language in ('kk', 'ru', 'en')),
  public_revision int,
  latest_revision int not null default 1,
  request_id uuid not null,
  demo boolean not null default false,
  created_at timestamptz not null default record_time(),
  published_at timestamptz,
  unique (author_id, request_id)
);
create index submission_room on submission (room_id, status, id);
create index submission_queue on submission (status, id);
create index submission_author on submission (author_id, id);
create index submission_issue on submission (issue_id, kind, status);

-- One revision waits at most: the latest. Another waiting one was returned to its author unjudged.
-- language holds most of the text; mixed: another holds a good part of it.
create table revision (
  submission_id uuid not null references submission,
  number int not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'returned', 'refused')),
  title text,
  body text not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  mixed boolean not null default false,
  language_by_author boolean not null default false,
  request_id uuid,
  created_at timestamptz not null default record_time(),
  primary key (submission_id, number)
);
create index revision_waiting on revision (submission_id) where state = 'waiting';

-- What a text was before its author took it back, for as long as that can be undone.
create table withdrawal (
  submission_id uuid primary key references submission,
  former text not null check (former in ('held', 'published')),
  at timestamptz not null default record_time()
);

-- Keys under which texts that say nearly the same meet (text/likeness/bands.ts), of what is visible.
create table submission_shingle (
  room_id uuid not null references room,
  band text not null,
  submission_id uuid not null references submission,
  primary key (room_id, band, submission_id)
);
create index submission_shingle_text on submission_shingle (submission_id);

-- Whom a revision names by @handle.
create table mention (
  submission_id uuid not null references submission,
  revision int not null,
  account_id uuid not null references account,
  primary key (submission_id, revision, account_id)
);
create index mention_account on mention (account_id);

-- What somebody is still writing. key names the room and what in it the text answers or is about.
create table draft (
  account_id uuid not null references account,
  key text not null,
  title text,
  body text not null,
  saved_at timestamptz not null default record_time(),
  primary key (account_id, key)
);
create index draft_saved on draft (saved_at);

-- opinions -------------------------------------------------------------------
create table conversation (
  id uuid primary key references room
);

create table statement (
  id uuid primary key references submission,
  conversation_id uuid not null references conversation
);
create index statement_conversation on statement (conversation_id, id);

-- Editions of a statement in the other languages, written by the editorial desk.
create table statement_edition (
  statement_id uuid not null references statement,
  language text not null check (language in ('kk', 'ru', 'en')),
  body text not null,
  primary key (statement_id, language)
);

create table stance (
  submission_id uuid not null references submission,
  account_id uuid not null references account,
  value smallint not null check (value in (-1, 0, 1)),
  changed_at timestamptz not null default record_time(),
  primary key (submission_id, account_id)
);
create index stance_account on stance (account_id);
create index stance_changed on stance (changed_at);

create table stance_count (
  submission_id uuid primary key references submission,
  agree int not null default 0,
  disagree int not null default 0,
  pass int not null default 0,
  guests_agree int not null default 0,
  guests_disagree int not null default 0,
  guests_pass int not null default 0,
  counted_at timestamptz not null default '-infinity'
);
create index stance_count_counted on stance_count (counted_at);

-- discussion -----------------------------------------------------------------
-- revision is that of the text discussed, in which quotes stand; it changes together with them.
create table thread (
  id uuid primary key references room,
  revision int not null default 0,
  has_question boolean not null default false -- its text asks something, so comments may take a position
);

-- path: the ids of its ancestors from the root, without its own. placed: it has a place in lists, for it can be seen or something
-- below it can; answered: a comment right below it has a place. Both are written with the change of what is seen, so the
-- indexes of lists hold only what is listed.
create table comment (
  id uuid primary key references submission,
  thread_id uuid not null references thread,
  parent_id uuid references comment,
  root_id uuid not null, -- its own id at the root
  path uuid[] not null default '{}',
  placed boolean not null default false,
  answered boolean not null default false,
  block_id uuid, -- the paragraph it is about, while it stands; references block below
  position text check (position in ('for', 'against', 'depends')), -- on the question of the text
  check ((parent_id is null) = (cardinality(path) = 0))
);
create index comment_roots on comment (thread_id, id) where placed and parent_id is null;
create index comment_unanswered on comment (thread_id, id) where placed and not answered and parent_id is null;
create index comment_replies on comment (parent_id, id) where placed;
create index comment_tree on comment (root_id) where placed;

-- replies: places right below it; descendants: comments anywhere below it that can be seen.
-- version, of a root: the room's version at which its whole tree was counted.
create table comment_count (
  comment_id uuid primary key references comment,
  replies int not null default 0,
  descendants int not null default 0,
  version bigint not null default 0
);

-- Words of a paragraph that a comment quotes, as they were in a revision. passage says where they stand now, with the words
-- around them; orphaned: where they stood in the revision of last_stood.
create table quote_anchor (
  comment_id uuid primary key references comment,
  thread_id uuid not null references thread,
  language text not null check (language in ('kk', 'ru', 'en')),
  block_id uuid not null,
  exact text not null,
  revision int not null,
  outcome text not null default 'kept' check (outcome in ('kept', 'moved', 'orphaned')),
  passage jsonb not null,
  last_stood int,
  check ((outcome = 'orphaned') = (last_stood is not null))
);
create index quote_anchor_thread on quote_anchor (thread_id, language);

-- How many comments that can be seen each paragraph has.
create table paragraph_count (
  block_id uuid primary key, -- references block below
  thread_id uuid not null references thread,
  comments int not null default 0
);
create index paragraph_count_thread on paragraph_count (thread_id);

-- version is the room's version that was counted. recounts grows with each count, so that a page kept by a version
-- never keeps an old count. roots and unanswered: places at the top, all and those without a reply.
create table thread_count (
  thread_id uuid primary key references thread,
  comments int not null default 0,
  roots int not null default 0,
  unanswered int not null default 0,
  version bigint not null default 0,
  recounts bigint not null default 0
);

-- The order of a thread's comments by their answers, as it was at a moment: pages are read from it, so they do not shift while
-- scores move. It is kept for an hour after a newer one was made. candidates: of the balanced first screen.
create table comment_order (
  id uuid primary key,
  thread_id uuid not null references thread on delete cascade,
  comments int not null,
  candidates jsonb not null,
  made_at timestamptz not null default record_time()
);
create index comment_order_thread on comment_order (thread_id, id desc);

-- A hundred ids or less, in their order, from this place on.
create table comment_order_part (
  order_id uuid not null references comment_order on delete cascade,
  sort text not null check (sort in ('best', 'contested')),
  first int not null,
  ids uuid[] not null,
  primary key (order_id, sort, first)
);

-- Threads whose order is made anew at this time.
create table comment_order_due (
  thread_id uuid primary key references thread on delete cascade,
  due_at timestamptz not null
);

-- publishing -----------------------------------------------------------------
create table series (
  id uuid primary key,
  slug text not null unique
);

create table series_edition (
  series_id uuid not null references series,
  language text not null check (language in ('kk', 'ru', 'en')),
  title text not null,
  dek text not null default '',
  primary key (series_id, language)
);

create table issue (
  id uuid primary key references room,
  series_id uuid not null references series,
  number int not null,
  slug text not null unique,
  status text not null default 'draft' check (status in ('draft', 'published')),
  published_at timestamptz,
  closes_at timestamptz,
  conversation_id uuid not null unique references conversation,
  version bigint not null default 1,
  demo boolean not null default false,
  created_at timestamptz not null default record_time(),
  unique (series_id, number)
);

create table issue_edition (
  issue_id uuid not null references issue on delete cascade,
  language text not null check (language in ('kk', 'ru', 'en')),
  title text not null,
  dek text not null default '',
  primary key (issue_id, language)
);

create table article (
  id uuid primary key,
  issue_id uuid not null references issue,
  position int not null,
  slug text not null unique,
  status text not null default 'draft' check (status in ('draft', 'published')),
  published_at timestamptz,
  dated date,
  reading_minutes int not null,
  reading_time text not null check (reading_time in ('stated', 'estimated')),
  original_language text not null check (original_language in ('kk', 'ru', 'en')),
  thread_id uuid not null unique references thread,
  version bigint not null default 1,
  changed_by text,
  changed_at timestamptz not null default record_time(),
  demo boolean not null default false,
  created_at timestamptz not null default record_time()
);
create index article_issue on article (issue_id, position);

create table edition (
  article_id uuid not null references article on delete cascade,
  language text not null check (language in ('kk', 'ru', 'en')),
  title text not null,
  dek text not null default '',
  question text not null default '', -- what readers may be for or against
  primary key (article_id, language)
);

create table byline (
  article_id uuid not null references article on delete cascade,
  position int not null,
  name text not null,
  role text not null check (role in ('lead', 'co-author')),
  primary key (article_id, position)
);

create table block (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  position int not null,
  kind text not null check (kind in ('heading', 'paragraph', 'quote', 'list', 'numbered', 'figure', 'note')),
  label text,
  unique (article_id, position) deferrable initially deferred
);

create table block_text (
  block_id uuid not null references block on delete cascade,
  language text not null check (language in ('kk', 'ru', 'en')),
  text text not null,
  primary key (block_id, language)
);

alter table comment add foreign key (block_id) references block on delete set null;
create index comment_block on comment (block_id) where block_id is not null;
alter table paragraph_count add foreign key (block_id) references block on delete cascade;

-- What readers could read of an article, revision by revision. note: what the editor says was corrected, by language.
create table article_revision (
  article_id uuid not null references article on delete cascade,
  number int not null,
  at timestamptz not null default record_time(),
  note jsonb,
  primary key (article_id, number)
);

-- The title, the summary and the order of the blocks, where this revision changed anything of an edition.
create table edition_revision (
  article_id uuid not null,
  number int not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  title text not null,
  dek text not null,
  blocks uuid[] not null,
  primary key (article_id, language, number),
  foreign key (article_id, number) references article_revision on delete cascade
);

-- The text of a block, where this revision changed it. words: as readers see it, without marks, links and note signs.
create table block_revision (
  article_id uuid not null,
  number int not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  block_id uuid not null,
  text text not null,
  words text not null,
  primary key (article_id, language, block_id, number),
  foreign key (article_id, number) references article_revision on delete cascade
);

-- What an editor uploaded, shown before anything of it becomes an article; removed after a day.
create table import_draft (
  id uuid primary key,
  account_id uuid not null references account,
  filename text not null,
  preview jsonb not null,
  created_at timestamptz not null default record_time()
);

-- proposals ------------------------------------------------------------------
-- place is what the proposal is about; submission.place is where its author lives.
create table proposal (
  id uuid primary key references submission,
  issue_id uuid not null references issue,
  place text references place
);
create index proposal_issue on proposal (issue_id, id);
create index proposal_place on proposal (place, id);

create table support (
  proposal_id uuid not null references proposal,
  account_id uuid not null references account,
  at timestamptz not null default record_time(),
  primary key (proposal_id, account_id)
);
create index support_account on support (account_id);
create index support_changed on support (proposal_id, at);

create table proposal_count (
  proposal_id uuid primary key references proposal,
  supporters int not null default 0,
  counted_at timestamptz not null default '-infinity'
);
create index proposal_count_rank on proposal_count (supporters desc, proposal_id desc);

-- polls ----------------------------------------------------------------------
-- A poll goes with the draft it stands in; one that has a vote keeps itself and the draft.
create table poll (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  block_id uuid references block on delete set null,
  issue_id uuid not null references issue,
  secrecy text not null default 'open' check (secrecy in ('open')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  demo boolean not null default false,
  created_at timestamptz not null default record_time(),
  check (closes_at > opens_at)
);
create index poll_article on poll (article_id);
create index poll_issue on poll (issue_id);

create table poll_edition (
  poll_id uuid not null references poll on delete cascade,
  language text not null check (language in ('kk', 'ru', 'en')),
  question text not null,
  primary key (poll_id, language)
);

create table poll_option (
  id uuid primary key,
  poll_id uuid not null references poll on delete cascade,
  position int not null,
  unique (poll_id, position),
  unique (poll_id, id)
);

create table poll_option_edition (
  option_id uuid not null references poll_option on delete cascade,
  language text not null check (language in ('kk', 'ru', 'en')),
  label text not null,
  primary key (option_id, language)
);

create table vote (
  poll_id uuid not null,
  account_id uuid not null references account,
  option_id uuid not null,
  changed_at timestamptz not null default record_time(),
  primary key (poll_id, account_id),
  foreign key (poll_id, option_id) references poll_option (poll_id, id)
);
create index vote_account on vote (account_id);
create index vote_changed on vote (poll_id, changed_at);

create table poll_count (
  poll_id uuid primary key references poll on delete cascade,
  voters int not null default 0,
  options jsonb not null default '{}',
  counted_at timestamptz not null default '-infinity'
);

-- moderation -----------------------------------------------------------------
create table signal (
  submission_id uuid not null references submission,
  revision int not null,
  detector text not null,
  outcome text not null check (outcome in ('found', 'clear', 'failed')),
  detail jsonb not null default '{}',
  at timestamptz not null default record_time(),
  primary key (submission_id, revision, detector)
);

create table decision (
  id uuid primary key,
  submission_id uuid not null references submission,
  revision int not null,
  outcome text not null check (outcome in ('publish', 'remove')),
  clause text,
  note text not null default '',
  decided_by uuid references account,
  policy text,
  decided_at timestamptz not null default record_time(),
  check (outcome = 'publish' or clause is not null),
  check ((decided_by is null) <> (policy is null))
);
create index decision_submission on decision (submission_id, id);
create index decision_time on decision (decided_at, id);

-- notifications --------------------------------------------------------------
create table notification (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null,
  decision_id uuid not null references decision,
  created_at timestamptz not null default record_time(),
  mailed_at timestamptz,
  unique (account_id, kind, decision_id)
);
