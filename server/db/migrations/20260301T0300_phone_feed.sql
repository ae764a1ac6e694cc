-- The change feed of phones: which transaction last wrote a row. A phone keeps the snapshot it read under; what that snapshot
-- did not see is news, however late its transaction was committed.
create function stamp_change() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $$;
comment on function stamp_change is 'Notes the transaction that writes the row: a number no clock and no sequence gives, because both skip what is committed late.';

-- A household is read through its case, so a new household is news with the case that comes for it.
alter table household add column changed_in xid8 not null default '0';
comment on column household.changed_in is 'The transaction that last changed it; 0: not since it was registered. Read by server/pull.';
create trigger household_stamp before update on household for each row execute function stamp_change();

alter table review_case add column changed_in xid8 not null default pg_current_xact_id();
comment on column review_case.changed_in is 'The transaction that last wrote it. Read by server/pull.';
create trigger review_case_stamp before update on review_case for each row execute function stamp_change();
create index review_case_reviewer on review_case (assigned_to) where state not in ('recognised', 'closed');

create table phone_loss (
  account_id  uuid not null,
  case_id     uuid not null,
  changed_in  xid8 not null default pg_current_xact_id()
);
comment on table phone_loss is 'Cases that left the hands of a reviewer, so that the phone forgets them. Rows are only added. No wall and no foreign key: it names nobody, and a key would lock the case.';
create index phone_loss_account on phone_loss (account_id);

-- Below the wall: whoever moves a case need not see as far as the one who loses it.
create function note_loss() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into phone_loss (account_id, case_id) values (old.assigned_to, old.id);
  return null;
end $$;
create trigger review_case_loss after update on review_case for each row
  when (old.assigned_to is not null and (old.assigned_to is distinct from new.assigned_to or old.area <> new.area
        or (new.state in ('recognised', 'closed') and old.state not in ('recognised', 'closed'))))
  execute function note_loss();
grant select on phone_loss to chungtay_app;
call watch('phone_loss');
