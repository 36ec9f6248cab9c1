-- Who is asked to act for an organisation, and listings that pass from one organisation to another.

-- Rows stay until the invitation would have ended: how many were sent lately is counted here, so
-- that sending and taking back in turn does not get around the limit.
create table invitation (
  id              uuid primary key,
  organisation_id uuid not null references organisation,
  email           text not null,
  role            text not null check (role in ('VIEWER', 'EDITOR', 'OWNER')),
  -- null for the operator's token, and after the account was erased
  invited_by      uuid references account on delete set null,
  status          text not null check (status in ('OPEN', 'ACCEPTED', 'REVOKED')),
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  check (email = lower(email))
);

create unique index invitation_open_once on invitation (organisation_id, email) where status = 'OPEN';
create index invitation_of_organisation on invitation (organisation_id, created_at);
create index invitation_by on invitation (invited_by, created_at);
create index invitation_to_forget on invitation (expires_at);

alter table mailed_link add column invitation_id uuid references invitation on delete cascade;
create index mailed_link_of_invitation on mailed_link (invitation_id) where invitation_id is not null;

-- An offer to hand a listing over; kept as the history of who owned it.
create table handover (
  id                uuid primary key,
  listing_id        uuid not null references listing on delete cascade,
  -- as it was when it was offered: who gave it away does not follow what becomes of it
  title             text not null,
  from_organisation uuid not null references organisation,
  to_organisation   uuid not null references organisation,
  status            text not null check (status in ('OFFERED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
  note              text,
  offered_by        text not null,
  offered_at        timestamptz not null,
  decided_by        text,
  decided_at        timestamptz,
  check (from_organisation <> to_organisation),
  check ((status = 'OFFERED') = (decided_at is null))
);

create unique index handover_open_once on handover (listing_id) where status = 'OFFERED';
create index handover_of_listing on handover (listing_id, offered_at);
create index handover_from on handover (from_organisation, offered_at desc);
create index handover_to on handover (to_organisation, offered_at desc);

-- The spin-offs of a university.
create index organisation_of_parent on organisation ((content -> 'parent' ->> 'id'))
  where content -> 'parent' ->> 'id' is not null;
