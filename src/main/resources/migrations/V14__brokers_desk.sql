-- The broker's side of introductions: who must not handle a case, who is asked to go on with it, what only
-- brokers read, which pairs were tried, how it went on after the introduction, and what came of it.

-- Brokers who stated a conflict of interest. The id of an account that is gone names nobody any more.
alter table introduction_case add column conflicted uuid[] not null default '{}';
-- The due date of which somebody was reminded, so that each is told once.
alter table introduction_case add column reminded_of timestamptz;

create index introduction_case_of_centre on introduction_case (centre_id, due_at);
create index introduction_case_due on introduction_case (due_at) where due_at is not null;
create index introduction_case_introduced on introduction_case (introduced_at)
  where state in ('INTRODUCED', 'IN_TALKS');

-- A case that its broker wants to give away. Whom it is offered to: one broker, the brokers of a centre, or,
-- where both are null, every broker who belongs to no side.
create table introduction_offer (
  id           uuid primary key,
  case_id      uuid not null references introduction_case,
  from_account uuid references account on delete set null,
  to_account   uuid references account on delete cascade,
  to_centre    uuid references organisation,
  reason       text not null check (reason in ('GIVEN', 'CONFLICT')),
  offered_at   timestamptz not null,
  outcome      text check (outcome in ('ACCEPTED', 'DECLINED', 'REPLACED')),
  decided_at   timestamptz,
  check (to_account is null or to_centre is null),
  check ((outcome is null) = (decided_at is null))
);

create unique index introduction_offer_open_once on introduction_offer (case_id) where outcome is null;

-- What brokers write down for themselves and for whoever goes on with the case.
create table introduction_note (
  id         uuid primary key,
  number     bigint generated always as identity,
  case_id    uuid not null references introduction_case,
  account_id uuid references account on delete set null,
  centre_id  uuid not null references organisation,
  text       text not null,
  at         timestamptz not null
);

create index introduction_note_of_case on introduction_note (case_id, number);

-- Pairs that were tried or set aside, with what mattered of both sides then: hashes.
create table introduction_tried (
  need_id          uuid not null references listing,
  technology_id    uuid not null references listing,
  why              text not null check (why in ('CASE', 'SET_ASIDE')),
  need_facts       text not null,
  technology_facts text not null,
  at               timestamptz not null,
  primary key (need_id, technology_id)
);

-- What became of introductions. Rows are added and never changed; nobody is named but organisations.
create table outcome_ledger (
  number         bigint generated always as identity primary key,
  case_id        uuid not null references introduction_case,
  event          text not null check (event in ('REQUESTED', 'TAKEN', 'ASKED', 'PARTLY_CONSENTED', 'INTRODUCED',
    'IN_TALKS', 'AGREED', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'STILL_TALKING', 'TALKS_ENDED')),
  -- terms of the vocabularies deal-types, value-bands and introduction-decline-reasons
  agreement_type text,
  value_band     text,
  jobs           int check (jobs >= 0),
  reason         text,
  -- who said so
  seat           text not null check (seat in ('ASKING', 'ASKED', 'BROKER', 'OPERATOR', 'CLOCK')),
  organisation_id uuid references organisation,
  at             timestamptz not null,
  check (event = 'AGREED' or (agreement_type is null and value_band is null and jobs is null))
);

create index outcome_ledger_of_case on outcome_ledger (case_id, number);

create function outcome_ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'outcome_ledger is append-only';
end $$;

create trigger outcome_ledger_append_only before update or delete on outcome_ledger
  for each row execute function outcome_ledger_is_append_only();

-- What happened before the ledger was kept.
insert into outcome_ledger (case_id, event, reason, seat, organisation_id, at)
select s.case_id, s.to_state, s.reason, s.seat,
  case s.seat when 'ASKING' then c.asking_id when 'ASKED' then c.asked_id else s.centre_id end, s.at
from introduction_step s join introduction_case c on c.id = s.case_id
where s.step not in ('HAND_OVER', 'REFER')
order by s.at, s.case_id, s.number;

-- Questions after the introduction: one for each side and time. The row is the claim of who sends it.
create table introduction_follow_up (
  id          uuid primary key,
  case_id     uuid not null references introduction_case,
  months      int not null check (months in (3, 6, 12)),
  side        text not null check (side in ('ASKING', 'ASKED')),
  -- who is asked; null where nobody is left to ask
  account_id  uuid references account on delete set null,
  -- SHA-256 of the secret in the mail; null where nobody was asked
  fingerprint bytea unique,
  sent_at     timestamptz not null,
  answer      text check (answer in ('STILL_TALKING', 'AGREED', 'TALKS_ENDED')),
  answered_at timestamptz,
  unique (case_id, months, side),
  check ((answer is null) = (answered_at is null))
);
