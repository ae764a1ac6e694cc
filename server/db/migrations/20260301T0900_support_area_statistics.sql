-- Needs and deliveries of one commune are looked up by the path: with the hundred villages PostgreSQL keeps by default it expects one
-- row where hundreds are, and joins them each with each.
alter table need alter column area set statistics 400;
alter table delivery alter column area set statistics 400;
