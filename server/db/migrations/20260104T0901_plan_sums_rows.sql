select count_list(id), count_change(id) from poverty_list where state = 'recognised';
insert into survey_latest
select s.household_id, s.year, s.area, s.id, s.on_date, s.deprived, s.known, s.hygienic_water, s.hygienic_latrine, s.internet_need,
       s.internet_access, count(m.*), count(insured), count(*) filter (where insured), count(*) filter (where not insured or supported is not null),
       count(*) filter (where insured and supported), count(*) filter (where school_age), count(right_age) filter (where school_age),
       count(*) filter (where school_age and right_age)
  from (select distinct on (household_id, year) * from survey order by household_id, year, on_date desc, id desc) s
  left join survey_member m on m.survey_id = s.id
 group by s.household_id, s.year, s.area, s.id, s.on_date, s.deprived, s.known, s.hygienic_water, s.hygienic_latrine, s.internet_need, s.internet_access;
