-- Accounts whose password is published: good only while the demonstration is shown. Marked here and not
-- known by their address, which whoever signs in may change.
alter table account add column demonstration boolean not null default false;

create index account_of_demonstration on account (id) where demonstration;
