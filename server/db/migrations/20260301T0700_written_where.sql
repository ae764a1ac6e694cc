-- `written` now says of which table and in which commune a fact was written, so that only the sums of that commune are added up
-- anew. A statement that touched no row leaves nothing.
alter table written add column source text, add column commune integer;
comment on column written.source is 'The table. Null: before this was noted.';
comment on column written.commune is 'The commune of today whose path the row bears. Null: of no single commune, as what a department does, or what has no place.';

-- The third part of "/1/11/111/".
create function commune_in(area text) returns integer language sql immutable parallel safe as $$
  select nullif(split_part(area, '/', 3), '')::integer
$$;

-- As the owner: who writes a fact writes no sums.
create function note_written_in_communes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    insert into written (source, commune) select distinct tg_table_name, commune_in(area) from fresh;
  elsif tg_op = 'DELETE' then
    insert into written (source, commune) select distinct tg_table_name, commune_in(area) from stale;
  else
    insert into written (source, commune)
    select tg_table_name, commune_in(area) from stale union select tg_table_name, commune_in(area) from fresh;
  end if;
  return null;
end $$;

create or replace function note_written() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into written (source) values (tg_table_name);
  return null;
end $$;

create or replace procedure watch(target regclass) language plpgsql as $$
declare
  it record;
begin
  for it in
    select * from (values
      ('written', 'truncate', '', 'note_written'),
      ('written_insert', 'insert', 'referencing new table as fresh', 'note_written_in_communes'),
      ('written_update', 'update', 'referencing old table as stale new table as fresh', 'note_written_in_communes'),
      ('written_delete', 'delete', 'referencing old table as stale', 'note_written_in_communes')) as t (name, event, rows, note)
  loop
    if not exists (select from pg_attribute where attrelid = target and attname = 'area' and not attisdropped) then
      it.rows := '';
      it.note := 'note_written';
    end if;
    execute format('create trigger %I after %s on %s %s for each statement execute function %I()', it.name, it.event, target, it.rows, it.note);
    -- Also for who turns other triggers off.
    execute format('alter table %s enable always trigger %I', target, it.name);
  end loop;
end $$;

do $$
declare
  watched regclass;
begin
  for watched in select tgrelid::regclass from pg_trigger where tgname = 'written'
  loop
    execute format('drop trigger written on %s', watched);
    call watch(watched);
  end loop;
end $$;

-- A household that moved on after its list was recognised still counts in the commune whose list has it, and so does its next interview.
create function note_interview_where_listed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into written (source, commune)
  select distinct tg_table_name, commune_in(e.area)
    from fresh f join poverty_list_entry e on e.household_id = f.household_id and e.year = f.year
   where commune_in(e.area) is distinct from commune_in(f.area);
  return null;
end $$;
create trigger written_where_listed_insert after insert on survey_latest referencing new table as fresh
  for each statement execute function note_interview_where_listed();
create trigger written_where_listed_update after update on survey_latest referencing new table as fresh
  for each statement execute function note_interview_where_listed();

create or replace function fold_written() returns void language plpgsql security definer set search_path = public as $$
begin
  if not pg_try_advisory_xact_lock(7027) then return; end if;
  with many as (
    select source, commune from written group by 1, 2 having count(*) > 1),
  taken as (
    delete from written w using many m where w.source is not distinct from m.source and w.commune is not distinct from m.commune
    returning w.source, w.commune, w.n)
  insert into written (source, commune, n) select source, commune, sum(n) from taken group by 1, 2;
end $$;

-- The needs of one commune, when only those are added up anew.
create index need_area_kind on need (area, kind) where member_id is not null;
