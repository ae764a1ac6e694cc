insert into household_count (area, ended, class, ethnicity, no_labour, merit, households, folded)
select area, ended_on is not null, class, ethnicity, no_labour, merit, count(*), true from household group by 1, 2, 3, 4, 5, 6;
