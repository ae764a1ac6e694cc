-- Where villages lie was written into the plan of every statement that asks, and its recursion was taken for millions of rows where 1,400
-- come out: who is entitled in a province was joined person by person, and each home compared with the list of villages row
-- by row. A function with a setting of its own is called as a whole and counts for the rows it declares.
alter function village_at(date) set search_path = public;
alter function village_at(date) rows 1500;
alter function listed_villages(date) set search_path = public;
alter function listed_villages(date) rows 1000;
alter function unlisted_villages(date, date) set search_path = public;
alter function unlisted_villages(date, date) rows 100;
