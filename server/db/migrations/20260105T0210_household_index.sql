-- Exact counts of the household list. Filters that keep few of 306,250 households have a small index of their own, in the order of
-- the list; what keeps many is counted from `household_present`, which now carries every column a filter asks for.
drop index household_present;
create index household_present on household (area)
  include (village_id, class, headcount, income_points, deprivation_points, ethnicity, no_labour, merit, deprived) where ended_on is null;
comment on index household_present is 'Present households with what is counted, filtered and scored, without a visit to the table.';

create index household_minority on household (area, sort_name, id) include (ethnicity) where ended_on is null and ethnicity <> '01';
create index household_no_labour on household (area, sort_name, id) where ended_on is null and no_labour;
create index household_merit on household (area, sort_name, id) where ended_on is null and merit;
create index household_once_poor on household (area, sort_name, id) include (class, escaped_on) where ended_on is null and escaped_on is not null;
create index household_ended on household (area, sort_name, id) where ended_on is not null;
