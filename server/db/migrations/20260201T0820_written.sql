-- How often facts have been written, as every snapshot sees it: what was read from facts is still true where this sum is still the same.
-- The snapshot itself changes with every sign-in and every page of a list that is put on record, and with every job; figures then
-- had to be added up anew all day. Rows of difference, as in household_count: nobody changes one, so writers do not wait for
-- each other, and what one snapshot sees is part of what any later one sees.
create table written (
  id  bigint generated always as identity primary key,
  n   bigint not null default 1
);
comment on table written is 'Statements that wrote facts, as a sum of differences. Kept by the triggers that watch() adds; folded by fold_written().';
grant select on written to chungtay_app;

-- As the owner: who writes a fact writes no sums.
create function note_written() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into written default values;
  return null;
end $$;

create procedure watch(target regclass) language plpgsql as $$
begin
  execute format('create trigger written after insert or update or delete or truncate on %s for each statement execute function note_written()', target);
  -- Also for who turns other triggers off.
  execute format('alter table %s enable always trigger written', target);
end $$;
comment on procedure watch is 'Figures may be read from this table. test/kept.db.test.ts names those that hold none.';

do $$
declare
  fact text;
begin
  for fact in
    select tablename from pg_tables
     where schemaname = 'public' and tablename not in (
       -- who is here and who looked, the log, files being read, and what is kept of other tables
       'session', 'sign_in_attempt', 'read_log', 'command_log', 'log_block', 'list_import', 'list_import_row', 'delivery_import',
       'delivery_import_row', 'gap_rules', 'gap_day', 'gap_kept', 'gap_stale', 'household_count', 'written', 'schema_migration')
  loop
    call watch(fact);
  end loop;
end $$;

-- The sum stays what it is; a second one at the same time goes home. The number is `foldWritten` of server/db/lock-no.ts.
create function fold_written() returns void language plpgsql security definer set search_path = public as $$
begin
  if not pg_try_advisory_xact_lock(7027) then return; end if;
  if (select count(*) from (select from written limit 2) w) < 2 then return; end if;
  with taken as (delete from written returning n)
  insert into written (n) select sum(n) from taken;
end $$;
comment on function fold_written() is 'Adds up the differences of written. The sum stays what it is.';
revoke all on function fold_written() from public;
grant execute on function fold_written() to chungtay_app;
