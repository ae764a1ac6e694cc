-- Codes that were looked up in vain are counted apart from what was sent: who guesses holds nobody's request up.
alter table public_attempt add column what text not null default 'request' constraint public_attempt_what_known check (what in ('request', 'look-up'));
drop index public_attempt_address;
create index public_attempt_address on public_attempt (address, what, at);
