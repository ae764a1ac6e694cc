-- A statement that changes no row is no change of a rule. Each start of the server puts in the national standards that are missing, mostly
-- none, and with that every kept list was out of date: a minute's work of the database for nothing.
create or replace function mark_gap_rules() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from changed) then update gap_rules set no = no + 1; end if;
  return null;
end $$;

do $$
declare
  ruling regclass;
begin
  for ruling in select tgrelid::regclass from pg_trigger where tgname = 'gap_rules_changed' loop
    execute format('drop trigger gap_rules_changed on %s', ruling);
    execute format('create trigger gap_rules_added after insert on %s referencing new table as changed for each statement execute function mark_gap_rules()', ruling);
    execute format('create trigger gap_rules_changed after update on %s referencing new table as changed for each statement execute function mark_gap_rules()', ruling);
    execute format('create trigger gap_rules_removed after delete on %s referencing old table as changed for each statement execute function mark_gap_rules()', ruling);
  end loop;
end $$;
