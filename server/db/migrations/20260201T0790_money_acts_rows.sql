-- The law handbook has the days money may be spent until (section 9), but names no act for them. An act nobody here has read is not
-- shown as the source: the province writes its own.
update legal_number set act = 'Chưa ghi văn bản, tỉnh bổ sung', certainty = 'likely'
 where code in ('spend-months-investment', 'spend-months-recurrent');
