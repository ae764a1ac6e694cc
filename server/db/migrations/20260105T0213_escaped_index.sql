-- Who escaped in the last 36 months is asked on every reading of the plan. Ten years of lists leave 45,000 who ever escaped; by
-- the day of it, 9,600 are read and the others left alone.
drop index household_escaped;
create index household_escaped on household (escaped_on) where escaped_on is not null;
create index household_escaped_near on household (escaped_near_on) where escaped_near_on is not null;
