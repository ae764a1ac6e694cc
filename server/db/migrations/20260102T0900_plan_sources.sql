-- Whether a commune has its list recognised is a published decision, not somebody's data. A commune of an earlier day may
-- lie in two of today, so its list lies above either of them: readers of both have to know that it is there.
create function recognised_lists(first_year integer, last_year integer)
returns table (list_id uuid, unit_id integer, year smallint, standard_id text)
language sql stable security definer set search_path = public rows 300 as $$
  select id, unit_id, year, standard_id from poverty_list where state = 'recognised' and year between first_year and last_year
$$;
comment on function recognised_lists is 'Which communes have a recognised list of these years. No household, no number.';
grant execute on function recognised_lists to chungtay_app;

-- Who escaped in the last 36 months is asked for on every reading of the plan, among 300,000 households.
create index household_escaped on household (area) where escaped_on is not null or escaped_near_on is not null;
