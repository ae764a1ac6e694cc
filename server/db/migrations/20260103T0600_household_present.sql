-- Counting and re-scoring a whole province reads this index alone. Under row-level security the planner takes every reach for a
-- small one and walks the table by an index in the order of area: 306,250 households cost one visit to the table each.
create index household_present on household (area)
  include (village_id, class, headcount, income_points, deprivation_points) where ended_on is null;
comment on index household_present is 'Present households with what is counted and scored, without a visit to the table.';
