-- A commune often takes the name of one of those it was formed from, and lies where they lay: names are told apart by unit too.
drop index money_holder_one;
create unique index money_holder_one on money_holder (area, name, unit_id) nulls not distinct;
