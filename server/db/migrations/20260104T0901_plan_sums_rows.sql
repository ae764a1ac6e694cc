select count_list(id), count_change(id) from poverty_list where state = 'recognised';
insert into survey_said
select survey_id, min(area), count(*), count(insured), count(*) filter (where insured),
       count(*) filter (where not insured or supported is not null), count(*) filter (where insured and supported),
       count(*) filter (where school_age), count(right_age) filter (where school_age), count(*) filter (where school_age and right_age)
  from survey_member group by survey_id;
