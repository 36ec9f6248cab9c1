-- What members keep and are told: notices, saved searches with their alerts, collections.

-- What happened to somebody's things, told on his own pages. Facts fill the message of the kind; no secrets.
create table notice (
  id         uuid primary key,
  account_id uuid not null references account on delete cascade,
  kind       text not null,
  facts      json not null,
  -- page that it is about, below the language
  path       text not null,
  created_at timestamptz not null,
  read_at    timestamptz
);

create index notice_of_account on notice (account_id, created_at desc, id desc);
create index notice_to_forget on notice (created_at);

alter table mail add column headers json not null default '{}';

-- How often the page of a listing was opened. Counts only: nothing says who looked.
create table listing_viewed (
  listing_id uuid not null,
  day        date not null,
  times      bigint not null,
  primary key (listing_id, day)
);

create index listing_viewed_by_day on listing_viewed (day);

-- When a pair was stored first; computing it anew is no news.
alter table listing_match add column first_at timestamptz;
update listing_match set first_at = computed_at;
alter table listing_match alter column first_at set not null;

-- Until when an account knows the matches of a need.
create table need_look (
  account_id uuid not null references account on delete cascade,
  listing_id uuid not null,
  looked_at  timestamptz not null,
  primary key (account_id, listing_id)
);

-- What somebody wants to hear of: a search, or the matches of his needs. Mails go out only after the
-- address, or the owner of the account, said so twice.
create table subscription (
  id           uuid primary key,
  subject      text not null check (subject in ('SEARCH', 'MATCHES')),
  account_id   uuid references account on delete cascade,
  -- of somebody without an account; an account has its own
  email        text,
  name         text not null,
  -- the search as it stands in an address; empty for matches
  query        text not null,
  language     text not null,
  cadence      text not null check (cadence in ('NEVER', 'AT_ONCE', 'DAILY', 'WEEKLY')),
  confirmed_at timestamptz,
  -- SHA-256 of the secret that was mailed to confirm an address without an account
  confirmation bytea,
  -- news from before are not looked for
  seen_until   timestamptz not null,
  due_at       timestamptz,
  failures     int not null default 0,
  created_at   timestamptz not null,
  constraint subscription_confirmation_once unique (confirmation),
  check ((account_id is null) <> (email is null)),
  check (due_at is null or confirmed_at is not null)
);

create index subscription_due on subscription (due_at) where due_at is not null;
create index subscription_of_account on subscription (account_id, created_at);
create index subscription_of_address on subscription (email, created_at) where email is not null;
create unique index subscription_of_matches_once on subscription (account_id) where subject = 'MATCHES';

-- What a subscription has told already: a listing, for a need where it is about matches, as it was
-- published then. Whoever adds the row tells it, so nothing is told twice.
create table alert_item (
  subscription_id uuid not null references subscription on delete cascade,
  listing_id      uuid not null,
  -- the need that it matches; all zeros for searches
  need_id         uuid not null,
  published_at    timestamptz not null,
  told_at         timestamptz not null,
  primary key (subscription_id, listing_id, need_id, published_at)
);

create index alert_item_to_forget on alert_item (told_at);

-- SHA-256 of the secret in each mail that ends the subscription.
create table unsubscribe_link (
  fingerprint     bytea primary key,
  subscription_id uuid not null references subscription on delete cascade,
  created_at      timestamptz not null
);

create index unsubscribe_link_of_subscription on unsubscribe_link (subscription_id);
create index unsubscribe_link_to_forget on unsubscribe_link (created_at);

create table collection (
  id           uuid primary key,
  account_id   uuid not null references account on delete cascade,
  name         text not null,
  -- SHA-256 of the secret in the address that shares it; null while it is not shared
  share        bytea,
  -- whether the notes are shared with it
  shares_notes boolean not null default false,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  constraint collection_share_once unique (share)
);

create index collection_of_account on collection (account_id, created_at);

create table collection_item (
  collection_id uuid not null references collection on delete cascade,
  listing_id    uuid not null,
  note          text not null default '',
  added_at      timestamptz not null,
  primary key (collection_id, listing_id)
);
