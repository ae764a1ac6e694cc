-- What the statutory forms need of a place on a day beside commune and residents: the village a village went into, and
-- the minority among the residents (form 7.8).
drop function village_at(date);
create function village_at(day date)
returns table (village_id integer, commune_id integer, commune_code text, commune_name text, setting setting, score_area text, into_id integer)
language sql stable parallel safe rows 3000 as $$
  with recursive seat as (
    select distinct on (v.unit_id) v.unit_id, v.parent_id, v.setting, v.score_area, (v.valid_until is null or v.valid_until > day) as holds
      from unit_version v
     where v.level = 'village' and v.valid_from <= day
     order by v.unit_id, v.valid_from desc),
  ended as (
    select unit_id from seat where not holds
     union
    select parent_id from seat
     where parent_id is not null
       and not exists (select from unit_version p where p.unit_id = seat.parent_id and p.valid_from <= day
                          and (p.valid_until is null or p.valid_until > day))),
  went (unit_id, into_id, since) as (
    select unit_id, unit_id, date '-infinity' from ended
     union all
    select went.unit_id, l.new_unit_id, l.on_date
      from went join lineage l on l.old_unit_id = went.into_id and l.new_unit_id <> l.old_unit_id and l.share = 'whole'
                              and l.on_date <= day and l.on_date > went.since),
  landed as (
    select went.unit_id, went.into_id
      from went join unit_version v on v.unit_id = went.into_id and v.valid_from <= day and (v.valid_until is null or v.valid_until > day)
     where went.into_id <> went.unit_id)
  select seat.unit_id, c.unit_id, c.code, c.name, coalesce(own.setting, c.setting), coalesce(own.score_area, c.score_area),
         case when seat.holds then seat.unit_id else village.into_id end
    from seat
    left join landed village on village.unit_id = seat.unit_id
    left join seat own on own.unit_id = coalesce(village.into_id, seat.unit_id)
    left join landed commune on commune.unit_id = own.parent_id
    left join unit_version c on c.unit_id = coalesce(commune.into_id, own.parent_id) and c.level = 'commune'
                            and c.valid_from <= day and (c.valid_until is null or c.valid_until > day)
$$;
comment on function village_at(date) is 'Villages with their commune on a day, by our own numbers; commune null where the old commune was divided and nobody said where the village went. into_id: the village it is on that day, itself while it holds; null where it was divided.';

drop function residents_at(integer, date);
create function residents_at(of_year integer, day date)
returns table (commune_id integer, setting setting, households integer, people integer, minority_households integer, minority_people integer)
language sql stable parallel safe rows 3000 as $$
  with recursive counted as (select distinct unit_id from resident_total where year = of_year),
  today as (select c.commune_id, c.setting from commune_at(day) c),
  source (commune_id, unit_id, share, until, known) as (
    select t.commune_id, t.commune_id, 1::numeric, day + 1, t.commune_id in (select unit_id from counted)
      from today t
     union all
    select s.commune_id, l.old_unit_id, s.share * l.household_share, l.on_date, l.old_unit_id in (select unit_id from counted)
      from source s join lineage l on l.new_unit_id = s.unit_id and l.old_unit_id <> l.new_unit_id and l.on_date < s.until
     where not s.known and l.household_share is distinct from 0),
  missing as (
    select distinct s.commune_id from source s
     where s.share is null
        or not s.known and not exists (
             select from lineage l where l.new_unit_id = s.unit_id and l.old_unit_id <> l.new_unit_id and l.on_date < s.until)),
  amount as (
    select s.commune_id,
           case when s.unit_id = s.commune_id and as_counted.setting is not distinct from today.setting then r.setting else today.setting end as setting,
           sum(r.households * s.share) as households, sum(r.people * s.share) as people,
           case when count(r.minority_households) = count(*) then sum(r.minority_households * s.share) end as minority_households,
           case when count(r.minority_people) = count(*) then sum(r.minority_people * s.share) end as minority_people
      from source s
      join today using (commune_id)
      join resident_total r on r.unit_id = s.unit_id and r.year = of_year
      left join unit_version as_counted on as_counted.unit_id = s.unit_id and as_counted.valid_from <= r.counted_on
                                  and (as_counted.valid_until is null or as_counted.valid_until > r.counted_on)
     where s.known and s.commune_id not in (select commune_id from missing)
     group by 1, 2)
  select today.commune_id, coalesce(amount.setting, today.setting), round(amount.households)::integer, round(amount.people)::integer,
         round(amount.minority_households)::integer, round(amount.minority_people)::integer
    from today left join amount using (commune_id)
$$;
comment on function residents_at(integer, date) is 'Resident households and people of a year in the communes of a day, and those of ethnic minorities among them; null is not known, never 0.';
