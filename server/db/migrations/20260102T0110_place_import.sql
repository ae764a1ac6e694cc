-- What the import of areas needs: units that prove to be the same one are joined, and what lies in a unit moves with it.
grant delete on unit, unit_version, lineage to chungtay_app;

-- Where every unit lies today. A unit that holds lies below its parent (districts are left out of the path); one that
-- ended lies where it went whole, else in what its last parent lies in now. Level by level, until nothing moves.
-- Right after an import the planner has no statistics yet and would nest loops over ten thousand units: it must not.
create function place_units(today date) returns integer language plpgsql
set search_path = public set enable_nestloop = off as $$
declare
  which text;
  moved integer;
  total integer := 0;
begin
  for pass in 1..4 loop
    moved := 0;
    foreach which in array array['province', 'district', 'commune', 'village'] loop
      with recursive seat as (
        select distinct on (unit_id) unit_id, parent_id, valid_until is null or valid_until > today as lasts
          from unit_version where level = which
         order by unit_id, valid_from <= today desc, abs(valid_from - today)),
      went (unit_id, into_id, since) as (
        select unit_id, unit_id, date '-infinity' from seat where not lasts
         union all
        select went.unit_id, l.new_unit_id, l.on_date
          from went join lineage l on l.old_unit_id = went.into_id and l.new_unit_id <> l.old_unit_id and l.share = 'whole'
                                  and l.on_date <= today and l.on_date > went.since),
      landed as (
        select went.unit_id, u.area from went join unit u on u.id = went.into_id
         where went.into_id <> went.unit_id
           and exists (select from unit_version v where v.unit_id = went.into_id and v.valid_from <= today
                          and (v.valid_until is null or v.valid_until > today))),
      lies as (
        select seat.unit_id,
               case when seat.lasts and which <> 'district' then coalesce(above.area, '/') || seat.unit_id || '/'
                    else coalesce(landed.area, above.area, '/') end as area
          from seat
          left join unit above on above.id = seat.parent_id
          left join landed on landed.unit_id = seat.unit_id),
      changed as (
        update unit set area = lies.area from lies where lies.unit_id = unit.id and unit.area <> lies.area returning 1)
      select moved + count(*) into moved from changed;
    end loop;
    total := total + moved;
    exit when moved = 0;
  end loop;
  return total;
end $$;
comment on function place_units(date) is 'Sets unit.area as of today. Answers how many changes it took: 0 when all was right.';

-- Everything that lies in a unit's path moves with it, so that nobody sees more or less than the units they have.
-- The log stays: it says how far its actor could see at the time.
create function move_records(moved_from text[], moved_to text[]) returns void
language plpgsql security definer set search_path = public as $$
declare
  walled text;
begin
  for walled in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'area' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
       and c.relname not in ('command_log', 'read_log')
     order by c.relname
  loop
    execute format('update %I set area = moved.to_area from unnest($1, $2) as moved (from_area, to_area) where area = moved.from_area', walled)
      using moved_from, moved_to;
  end loop;
end $$;
comment on function move_records(text[], text[]) is 'Gives records the new path of the unit they lie in.';
revoke all on function move_records(text[], text[]) from public;
grant execute on function move_records(text[], text[]) to chungtay_app;
