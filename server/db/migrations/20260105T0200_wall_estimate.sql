-- The wall as a range of values the planner does not know was taken for one row in two hundred, whoever read: reading a province
-- it walked 306,250 households by an index in the wrong order (count by a wide filter 850 ms instead of 60), joined by loops, and
-- asked one process where two would do. Inside coalesce() the same condition counts as one in two, and what it really
-- keeps is told by the first wall, `within` of every query, whose values the planner knows and whose index it uses.
create or replace procedure wall(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy within on %s using (coalesce(area >= (select within_from()) and area < (select within_until()), false))', target);
end $$;

do $$
declare
  walled text;
begin
  for walled in select tablename from pg_policies where schemaname = 'public' and policyname = 'within' loop
    execute format('alter policy within on %I using (coalesce(area >= (select within_from()) and area < (select within_until()), false))', walled);
  end loop;
end $$;

-- Row-level security allows an index only to leakproof operators, and trigrams are not. Searching by name reads this view: the same
-- wall, as a condition like others, so that the planner may choose between trigrams (few have the name) and the order of
-- the list (many have it). A function that yields ids had to find all of them first, twice, and could only cut them off.
create view household_searched as
  select * from household
   where coalesce(area >= (select within_from()) and area < (select within_until()), false);
comment on view household_searched is 'Households inside app.within, for conditions on search_text. Everything else reads the table, behind its policy.';
grant select on household_searched to chungtay_app;
drop function find_households;
