-- What the deadline of a line is: that waiting makes it worse, that there may be danger, or only that somebody has to
-- read it. A list that shows a time says what it is the time of.
alter table case_line add column deadline_kind text;
