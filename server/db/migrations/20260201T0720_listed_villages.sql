-- Which special lists a village is on by a day: by itself, its commune or (until 30 June 2025) its district. Membership is of units of
-- their day; people ask about the village they live in.
create function listed_villages(day date)
returns table (village_id integer, list text)
language sql stable parallel safe rows 2000 as $$
  select distinct v.village_id, m.list
    from village_at(day) v
    left join commune_at(day) c on c.commune_id = v.commune_id
   cross join lateral unnest(array[v.into_id, v.commune_id, c.district_id]) as seat (unit_id)
    join special_membership m on m.unit_id = seat.unit_id and m.valid_from <= day and (m.valid_until is null or m.valid_until > day)
$$;
comment on function listed_villages(date) is 'Villages with the special lists that hold for them on a day.';

-- A list that ended is asked where it held: the village lay there on its last day, whatever became of the commune since.
create function unlisted_villages(since date, day date)
returns table (village_id integer, list text, left_on date)
language sql stable parallel safe rows 2000 as $$
  select v.village_id, m.list, max(m.valid_until)
    from (select distinct valid_until from special_membership where valid_until > since and valid_until <= day) ended
   cross join lateral village_at(ended.valid_until - 1) v
    left join lateral (select district_id from commune_at(ended.valid_until - 1) c where c.commune_id = v.commune_id) c on true
   cross join lateral unnest(array[v.into_id, v.commune_id, c.district_id]) as seat (unit_id)
    join special_membership m on m.unit_id = seat.unit_id and m.valid_until = ended.valid_until
   group by 1, 2
$$;
comment on function unlisted_villages(date, date) is 'Villages with special lists that ended for them after one day and up to another, and the first day each no longer held.';
