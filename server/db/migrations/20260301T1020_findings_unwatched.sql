-- No sum is read from what an interview says under each standard, nor from its evidence, and they are written with every interview.
-- A sum that comes to read them is held to watch them by test/kept.db.test.ts.
do $$
declare
  unread regclass;
begin
  foreach unread in array array['review_finding', 'interview_evidence']::regclass[] loop
    execute format('drop trigger written on %s', unread);
    execute format('drop trigger written_insert on %s', unread);
    execute format('drop trigger written_update on %s', unread);
    execute format('drop trigger written_delete on %s', unread);
  end loop;
end $$;

-- An insert that may also update runs the triggers of both, one of them without a row.
create or replace function note_written_in_communes() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    insert into written (source, commune) select distinct tg_table_name, commune_in(area) from fresh;
  elsif tg_op = 'DELETE' then
    insert into written (source, commune) select distinct tg_table_name, commune_in(area) from stale;
  elsif exists (select from fresh) then
    insert into written (source, commune)
    select tg_table_name, commune_in(area) from stale union select tg_table_name, commune_in(area) from fresh;
  end if;
  return null;
end $$;

create or replace function note_interview_where_listed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from fresh) then return null; end if;
  insert into written (source, commune)
  select distinct tg_table_name, commune_in(e.area)
    from fresh f join poverty_list_entry e on e.household_id = f.household_id and e.year = f.year
   where commune_in(e.area) is distinct from commune_in(f.area);
  return null;
end $$;
