-- A recognised list does not change, asked once a statement instead of once a row: the question, put 25,000 times for a list of 20,000
-- people, was a fifth of saving it. As the owner, so that it does not depend on what the writer sees.
drop trigger frozen on poverty_list_entry;
drop trigger frozen on poverty_list_member;
drop function refuse_frozen();

create function raise_frozen() returns void language plpgsql as $$
begin
  raise exception 'the list is recognised and frozen' using errcode = 'check_violation', constraint = 'poverty_list_frozen';
end $$;

create function refuse_frozen() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from changed c join poverty_list l on l.id = c.list_id and l.state = 'recognised') then perform raise_frozen(); end if;
  return null;
end $$;

-- Where it lies today may follow a merger of communes; what the list says may not.
create function refuse_frozen_entry() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from removed r full join added a using (list_id, household_id)
               join poverty_list l on l.id = list_id and l.state = 'recognised'
              where to_jsonb(a) - 'area' is distinct from to_jsonb(r) - 'area') then perform raise_frozen(); end if;
  return null;
end $$;
create function refuse_frozen_member() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from removed r full join added a using (list_id, household_id, ordinal)
               join poverty_list l on l.id = list_id and l.state = 'recognised'
              where to_jsonb(a) - 'area' is distinct from to_jsonb(r) - 'area') then perform raise_frozen(); end if;
  return null;
end $$;

create trigger frozen_added after insert on poverty_list_entry referencing new table as changed for each statement execute function refuse_frozen();
create trigger frozen_removed after delete on poverty_list_entry referencing old table as changed for each statement execute function refuse_frozen();
create trigger frozen_changed after update on poverty_list_entry referencing old table as removed new table as added
  for each statement execute function refuse_frozen_entry();
create trigger frozen_added after insert on poverty_list_member referencing new table as changed for each statement execute function refuse_frozen();
create trigger frozen_removed after delete on poverty_list_member referencing old table as changed for each statement execute function refuse_frozen();
create trigger frozen_changed after update on poverty_list_member referencing old table as removed new table as added
  for each statement execute function refuse_frozen_member();
