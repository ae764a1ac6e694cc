-- Places on a day. A fact keeps the unit of its day; these functions say where that lies on another day.
create index unit_version_level on unit_version (level, unit_id, valid_from desc);

-- Every commune of a day.
create function commune_at(day date)
returns table (commune_id integer, code text, name text, kind text, setting setting, score_area text, district_id integer, province_id integer)
language sql stable parallel safe rows 3000 as $$
  select c.unit_id, c.code, c.name, c.kind, c.setting, c.score_area,
         case when above.level = 'district' then above.unit_id end,
         case when above.level = 'district' then above.parent_id else above.unit_id end
    from unit_version c
    left join unit_version above on above.unit_id = c.parent_id and above.valid_from <= day
                                and (above.valid_until is null or above.valid_until > day)
   where c.level = 'commune' and c.valid_from <= day and (c.valid_until is null or c.valid_until > day)
$$;
comment on function commune_at(date) is 'The communes of a day, with district (until 30 June 2025) and province.';

-- Every village known by a day, with its commune on that day. A village or commune that ended is followed as long as it
-- went whole into another; where it was divided the commune is null: nobody knows, until the village is given one.
create function village_at(day date)
returns table (village_id integer, commune_id integer, commune_code text, commune_name text, setting setting, score_area text)
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
  select seat.unit_id, c.unit_id, c.code, c.name, coalesce(own.setting, c.setting), coalesce(own.score_area, c.score_area)
    from seat
    left join landed village on village.unit_id = seat.unit_id
    left join seat own on own.unit_id = coalesce(village.into_id, seat.unit_id)
    left join landed commune on commune.unit_id = own.parent_id
    left join unit_version c on c.unit_id = coalesce(commune.into_id, own.parent_id) and c.level = 'commune'
                            and c.valid_from <= day and (c.valid_until is null or c.valid_until > day)
$$;
comment on function village_at(date) is 'Villages with their commune on a day, by our own numbers; commune null where the old commune was divided and nobody said where the village went.';

-- Resident totals of a year in the communes of a day. A commune that was not counted itself is the sum of those it was
-- formed of, each times the part of its households that went there. One total or one part unknown, and the sum is unknown.
create function residents_at(of_year integer, day date)
returns table (commune_id integer, setting setting, households integer, people integer)
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
           sum(r.households * s.share) as households, sum(r.people * s.share) as people
      from source s
      join today using (commune_id)
      join resident_total r on r.unit_id = s.unit_id and r.year = of_year
      left join unit_version as_counted on as_counted.unit_id = s.unit_id and as_counted.valid_from <= r.counted_on
                                  and (as_counted.valid_until is null or as_counted.valid_until > r.counted_on)
     where s.known and s.commune_id not in (select commune_id from missing)
     group by 1, 2)
  select today.commune_id, coalesce(amount.setting, today.setting), round(amount.households)::integer, round(amount.people)::integer
    from today left join amount using (commune_id)
$$;
comment on function residents_at(integer, date) is 'Resident households and people of a year in the communes of a day; null is not known, never 0.';
